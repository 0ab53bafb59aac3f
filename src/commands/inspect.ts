import { type Inspection, inspection } from '../inspection.js'
import { readFiles } from '../lint-files.js'
import { type CommandModule, FAILED, OK } from './command.js'
import { documentOptions } from './options.js'

export default {
  define(command) {
    documentOptions(command).option('-f, --format <name>', 'text or json', 'text')
  },

  async run(paths, flags, { streams, builtIn }) {
    const { postmortems, failed } = await readFiles(paths, {
      ...(flags as Record<string, never>),
      config: flags.config === true ? undefined : (flags.config as string | false | undefined),
      cwd: streams.cwd(),
      builtIn,
    })
    for (const { path, reason } of failed) streams.stderr.write(`${path}: ${reason}\n`)
    const files = postmortems.map(inspection)
    streams.stdout.write(
      flags.format === 'json' ? `${JSON.stringify({ version: 1, files })}\n` : files.map(text).join('\n'),
    )
    return failed.length ? FAILED : OK
  },
} satisfies CommandModule

function text(file: Inspection): string {
  return `${file.path}: ${file.kind}\n`
}
