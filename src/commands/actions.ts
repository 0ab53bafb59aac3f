import { inert, jsonText, visibleLine, visiblePath } from '../output-gate.js'
import { csv } from '../register/csv.js'
import { type Entry, entriesOf } from '../register/entries.js'
import { markdown } from '../register/markdown.js'
import { table } from '../register/table.js'
import { readFiles } from '../run.js'
import { type CommandModule, FAILED, OK } from './command.js'
import { documentOptions, oneOf, runOptions } from './options.js'

const FORMATS: Readonly<Record<string, (entries: readonly Entry[]) => string>> = {
  table: entries => inert(table(entries)),
  csv,
  json: entries => `${jsonText({ version: 1, actions: entries }, 2)}\n`,
  markdown: entries => inert(markdown(entries)),
}

/** What looks like a report and holds the measures of none. */
const NO_REPORT: ReadonlySet<string> = new Set(['template', 'runbook', 'minutes', 'index', 'guide', 'readme'])

export default {
  define(command) {
    documentOptions(command)
      .option('-f, --format <name>', 'table, csv, json or markdown', oneOf(...Object.keys(FORMATS)), 'table')
      .option('--open', 'only what is still to be done')
      .option('--overdue', 'only what is open and was due before today')
      .option('--owner <name>', 'only what belongs to somebody of this name')
  },

  async run(paths, flags, surroundings) {
    const { stdout, stderr } = surroundings.streams
    const options = runOptions(flags, surroundings)
    const { read, others } = await readFiles(paths, options)
    for (const { path, reason = '' } of others)
      stderr.write(`${inert(`${visiblePath(path)}: ${visibleLine(reason)}`)}\n`)
    const documents = read.map(({ postmortem }) => postmortem)
    for (const { path = '<stdin>', kind, kindReason = kind } of documents.filter(({ kind }) => NO_REPORT.has(kind)))
      stderr.write(`${inert(`${visiblePath(path)}: skipped: ${visibleLine(kindReason)}`)}\n`)
    const reports = documents.filter(({ kind }) => !NO_REPORT.has(kind))
    const entries = entriesOf(reports, String(options.now), flags)
    stdout.write(FORMATS[String(flags.format)]!(entries))
    return others.some(({ status }) => status === 'failed') ? FAILED : OK
  },
} satisfies CommandModule
