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
      .option(
        '-f, --format <name[:file]>',
        'how findings are shown, and where; may be repeated',
        named('formats', (value: string, before?: readonly string[]) => repeated(value, before)),
      )
      .option('-o, --output-file <file>', 'write the findings there instead of to stdout')
      .option('--fix', 'apply the fixes that cannot change what an author meant')
      .option('--fix-suggestions', 'apply suggestions, too, where there is only one')
      .option('--fix-dry-run', 'show what is left after fixing, and write nothing')
      .option('--diff', 'show what fixing would change, and write nothing')
      .option('--stdin', 'lint what comes from stdin; the path "-" says the same')
      .option('--stdin-filename <path>', 'where that document would stand')
      .option('--since <ref>', 'lint only what has changed since this commit or branch')
      .option('--staged', 'lint only what is staged, as it is staged')
      .option('--lines', 'report only what stands on changed lines')
      .option(
        '--fail-on <severity>',
        'error, warning, info or never',
        oneOf('error', 'warning', 'info', 'never'),
        'error',
      )
      .option('--max-warnings <count>', 'fail with more warnings than that', wholeNumber)
      .option('--quiet', 'show errors only')
      .option('--no-gate', 'lint what does not look like a postmortem, too')
      .option(
        '--baseline <file>',
        'report only what this baseline does not know (default: .postmortem-lint-baseline.json)',
      )
      .option('--no-baseline', 'report what a baseline knows, too')
      .option('--no-inline-config', 'ignore directives in documents')
      .option(
        '--report-unused-disable-directives-severity <severity>',
        'what a directive weighs that excuses nothing: off, info, warning or error',
        oneOf('off', 'info', 'warn', 'warning', 'error'),
        'warning',
      )
      .option('--print-config', 'show the config that holds for the document, and lint nothing')
      .option('--no-cache', 'judge every document anew')
      .option('--cache-location <file>', 'where results are remembered')
      .option('--concurrency <threads>', 'a number, auto or off', threads, 'auto')
      .option('--timing', 'say where the time went')
      .option('--watch', 'lint again whenever a document changes')
      .option('--debug', 'tell on stderr what is read, chosen and left out, and why')
      .option('--color', 'use colour')
      .option('--no-color', 'use no colour')
  },

  async run(paths, flags, surroundings) {
    if (flags.printConfig) {
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

const FIXES = ['fix', 'fixSuggestions', 'fixDryRun', 'diff']

function refuseContradictions(flags: Flags): void {
  refuseTogether(flags, 'since', 'staged')
  for (const narrow of ['staged', 'lines']) for (const fix of FIXES) refuseTogether(flags, narrow, fix)
  refuseTogether(flags, 'watch', 'stdin')
}
