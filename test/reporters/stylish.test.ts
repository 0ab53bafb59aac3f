import { describe, expect, it } from 'vitest'
import stylish from '../../src/reporters/stylish.js'
import { clean, optionsWith, resultOf } from './sample-report.js'

describe('stylish', () => {
  it('prints the rows of ESLint in a pipe', () => {
    expect(stylish(resultOf(), optionsWith())).toBe(`
/srv/reports/postmortems/checkout.md
  6:3   error    14:02 UTC is earlier than the entry above it, 14:05 UTC  timeline-order
  7:9   warning  "14:20 PST" is in PST, but the 2 other times are in UTC  zone-mixed
  7:34  info     curly quotes stand around a version number               export-artefacts

✖ 3 problems (1 error, 1 warning, 1 info)
  0 errors, 0 warnings and 1 info potentially fixable with the \`--fix\` option.

`)
  })

  it('shows the lines of the source and the help on a terminal', () => {
    expect(stylish(resultOf(), optionsWith({ terminal: true }))).toContain(`
/srv/reports/postmortems/checkout.md
  6:3  error  14:02 UTC is earlier than the entry above it, 14:05 UTC  timeline-order
    5 │ - 14:05 UTC The on-call engineer acknowledges.
      │   --------- the entry above it
    6 │ - 14:02 UTC Checkout latency alert fires.
      │   ^^^^^^^^^
    help: Move the entry, or correct its time.
`)
  })

  it('says nothing in a pipe when there is nothing to say', () => {
    expect(stylish(resultOf([clean]), optionsWith())).toBe('')
  })

  it('says on a terminal that a clean run was a run', () => {
    expect(stylish(resultOf([clean]), optionsWith({ terminal: true }))).toBe('\n✔ 1 report, no problems\n')
  })
})
