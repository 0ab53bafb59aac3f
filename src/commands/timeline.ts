import { inert, jsonText, visibleLine, visiblePath } from '../output-gate.js'
import { readFiles } from '../run.js'
import { timelineMermaid } from '../timeline/mermaid.js'
import { timelineText } from '../timeline/text.js'
import { type UtcTimeline, utcTimeline } from '../timeline/utc-timeline.js'
import { type CommandModule, FAILED, OK } from './command.js'
import { documentOptions, oneOf, runOptions } from './options.js'

const FORMATS: Readonly<Record<string, (timelines: readonly UtcTimeline[]) => string>> = {
  text: timelines => inert(timelines.map(timelineText).join('\n')),
  json: timelines => `${jsonText({ version: 1, files: timelines }, 2)}\n`,
  mermaid: timelines => inert(timelines.map(timelineMermaid).join('\n')),
}

export default {
  define(command) {
    documentOptions(command).option(
      '-f, --format <name>',
      'text, json or mermaid',
      oneOf(...Object.keys(FORMATS)),
      'text',
    )
  },

  async run(paths, flags, surroundings) {
    const { stdout, stderr } = surroundings.streams
    const { read, others } = await readFiles(paths, runOptions(flags, surroundings))
    for (const { path, reason = '' } of others)
      stderr.write(`${inert(`${visiblePath(path)}: ${visibleLine(reason)}`)}\n`)
    stdout.write(FORMATS[String(flags.format)]!(read.map(({ postmortem }) => utcTimeline(postmortem))))
    return others.some(({ status }) => status === 'failed') ? FAILED : OK
  },
} satisfies CommandModule
