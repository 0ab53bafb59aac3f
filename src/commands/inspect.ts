import { inspection } from '../inspection.js'
import { inert, jsonText, visibleLine, visiblePath } from '../output-gate.js'
import { readFiles } from '../run.js'
import { type CommandModule, FAILED, OK } from './command.js'
import { inspectionText } from './inspect-text.js'
import { documentOptions, oneOf, runOptions } from './options.js'

export default {
  define(command) {
    documentOptions(command).option('-f, --format <name>', 'text or json', oneOf('text', 'json'), 'text')
  },

  async run(paths, flags, surroundings) {
    const { stdout, stderr } = surroundings.streams
    const { read, others } = await readFiles(paths, runOptions(flags, surroundings))
    for (const { path, reason = '' } of others)
      stderr.write(`${inert(`${visiblePath(path)}: ${visibleLine(reason)}`)}\n`)
    const files = read.map(({ postmortem }) => inspection(postmortem))
    if (flags.format === 'json') stdout.write(`${jsonText({ version: 1, files })}\n`)
    else stdout.write(files.map(inspectionText).join('\n'))
    return others.some(({ status }) => status === 'failed') ? FAILED : OK
  },
} satisfies CommandModule
