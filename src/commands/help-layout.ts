import type { Help } from 'commander'

/** Wide enough for most flags; what a longer one does stands below it. */
const TERM = 30

/** How `--help` is set: flags in a column that leaves room for what they do, on a terminal of 80 columns too. */
export const helpLayout: Partial<Help> = {
  minWidthToWrap: 20,
  formatItem(term, _, description, helper) {
    const width = (helper.helpWidth ?? 80) - TERM - 4
    const lines = description ? helper.boxWrap(description, width).split('\n') : []
    const [first = '', ...others] = term.length > TERM ? ['', ...lines] : lines
    return [`  ${term.padEnd(TERM)}  ${first}`, ...others.map(line => ' '.repeat(TERM + 4) + line)]
      .map(line => line.trimEnd())
      .join('\n')
  },
}
