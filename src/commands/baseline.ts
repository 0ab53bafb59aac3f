import { baselineOf, DEFAULT_BASELINE, sizeOf } from '../baseline.js'
import { readBaseline, writeBaseline } from '../baseline-file.js'
import { Failure } from '../failure.js'
import { visibleLine, visiblePath } from '../output-gate.js'
import { lintFiles } from '../run.js'
import { type CommandModule, OK } from './command.js'
import { tellUnlinted } from './lint-telling.js'
import { documentOptions, runOptions } from './options.js'

export default {
  define(command) {
    documentOptions(command)
      .option('--baseline <file>', 'where findings are recorded', DEFAULT_BASELINE)
      .option('--no-gate', 'lint what does not look like a postmortem, too')
  },

  async run(paths, flags, surroundings) {
    const { streams } = surroundings
    const path = String(flags.baseline)
    const result = await lintFiles(paths, runOptions(flags, surroundings))
    tellUnlinted({ ...result, files: result.files.filter(file => file.status === 'skipped') }, streams.stderr)
    const failed = result.files.find(file => file.status === 'failed')
    if (failed)
      throw new Failure(
        `nothing recorded: ${visiblePath(failed.path)}: ${visibleLine(failed.reason ?? 'could not be linted')}`,
      )
    const before = readBaseline(path, streams.cwd())
    // A run over a few files says nothing of the others.
    const baseline = baselineOf(result.files, paths.length > 0 ? before : undefined)
    writeBaseline(path, streams.cwd(), baseline)
    streams.stdout.write(`${visiblePath(path)}: ${told(sizeOf(baseline), before && sizeOf(before))}\n`)
    return OK
  },
} satisfies CommandModule

function told(now: number, before: number | undefined): string {
  const recorded = `${now} finding${now === 1 ? '' : 's'} recorded`
  if (before === undefined || before === now) return recorded
  return `${recorded}, ${Math.abs(before - now)} ${before > now ? 'fewer' : 'more'} than before`
}
