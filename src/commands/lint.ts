import { Failure } from '../failure.js'
import { formats } from '../reporters/index.js'
import { type CommandModule, type Flags, OK } from './command.js'
import { lintOnce } from './lint-once.js'
import {
  documentOptions,
  named,
  oneOf,
  refuseTogether,
  repeated,
  ruleOptions,
  threads,
  wholeNumber,
} from './options.js'

export default {
  define(command) {
    ruleOptions(documentOptions(command))
      .optionsGroup('Rules:')
      .option('--no-inline-config', 'ignore directives in documents')
      .option(
        '--report-unused-disable-directives-severity <severity>',
        'what a directive weighs that excuses nothing: off, info, warning or error',
        oneOf('off', 'info', 'warn', 'warning', 'error'),
        'warning',
      )
      .optionsGroup('Documents:')
      .option('--no-gate', 'lint what does not look like a postmortem, too')
      .option('--stdin', 'lint what comes from stdin; the path "-" says the same')
      .option('--stdin-filename <path>', 'where that document would stand')
      .option('--since <ref>', 'lint only what has changed since this commit or branch')
      .option('--staged', 'lint only what is staged, as it is staged')
      .optionsGroup('Config:')
      .option('--print-config', 'show the config that holds for the document, and lint nothing')
      .optionsGroup('Findings:')
      .option(
        '-f, --format <name[:file]>',
        'how findings are shown, and where; may be repeated',
        named('formats', (value: string, before?: readonly string[]) => repeated(value, before)),
      )
      .option('-o, --output-file <file>', 'write the findings there instead of to stdout')
      .option('--quiet', 'show errors only')
      .option('--lines', 'report only what stands on changed lines')
      .option(
        '--baseline <file>',
        'report only what this baseline does not know (default: .postmortem-lint-baseline.json)',
      )
      .option('--no-baseline', 'report what a baseline knows, too')
      .option('--color', 'use colour')
      .option('--no-color', 'use no colour')
      .optionsGroup('Exit code:')
      .option(
        '--fail-on <severity>',
        'error, warning, info or never',
        oneOf('error', 'warning', 'info', 'never'),
        'error',
      )
      .option('--max-warnings <count>', 'fail with more warnings than that', wholeNumber)
      .optionsGroup('Fixing:')
      .option('--fix', 'apply the fixes that cannot change what an author meant')
      .option('--fix-suggestions', 'apply suggestions, too, where there is only one')
      .option('--fix-dry-run', 'show what is left after fixing, and write nothing')
      .option('--diff', 'show what fixing would change, and write nothing')
      .optionsGroup('Options:')
      .option('--no-cache', 'judge every document anew')
      .option('--cache-location <file>', 'where results are remembered')
      .option('--concurrency <threads>', 'a number, auto or off', threads, 'auto')
      .option('--watch', 'lint again whenever a document changes')
      .option('--timing', 'say where the time went')
      .option('--debug', 'tell on stderr what is read, chosen and left out, and why')
      .addHelpText('after', formatsHelp)
  },

  async run(paths, flags, surroundings) {
    if (flags.printConfig) {
      if (paths.length > 1) throw new Failure('--print-config: name one document')
      const { configText } = await import('./config.js')
      surroundings.streams.stdout.write(await configText(paths[0], flags, surroundings))
      return OK
    }
    refuseContradictions(flags)
    if (!flags.watch) return lintOnce(paths, flags, surroundings)
    const { watch } = await import('./watch.js')
    return watch(paths, flags, surroundings, () => lintOnce(paths, flags, surroundings))
  },
} satisfies CommandModule

function formatsHelp(): string {
  const width = Math.max(...Object.keys(formats).map(name => name.length))
  const rows = Object.entries(formats).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return `\nFormats:\n${rows.join('\n')}`
}

const FIXES = ['fix', 'fixSuggestions', 'fixDryRun', 'diff']

function refuseContradictions(flags: Flags): void {
  refuseTogether(flags, 'since', 'staged')
  for (const narrow of ['staged', 'lines']) for (const fix of FIXES) refuseTogether(flags, narrow, fix)
  refuseTogether(flags, 'watch', 'stdin')
}
