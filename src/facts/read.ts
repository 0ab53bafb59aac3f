import type { Postmortem } from '../postmortem.js'
import type { DocumentSettings } from '../settings.js'
import { isTimeExpression, timeExpressions, timeStyle } from '../time/grammar.js'
import { readActions } from './actions.js'
import { readBlocks } from './blocks.js'
import { readEvents } from './events.js'
import { readFields } from './fields.js'
import { readFollowThrough } from './follow-through.js'
import { readIncidents } from './incidents.js'
import { readKind } from './kind.js'
import { Evidence } from './kind-evidence.js'
import { readLanguage } from './language.js'
import type { MarkdownParser } from './markdown.js'
import { readMoments } from './moments.js'
import { readSections } from './sections.js'
import { readOpenings } from './sections-carriers.js'
import { readStatusPage } from './status-page.js'
import { readTimelines } from './timeline.js'
import { readTitle } from './title.js'
import { readWordings } from './wording.js'

/** Text in, facts out: every reader once, in the order in which they build on each other. */
export function readPostmortem(
  file: { readonly path?: string | undefined; readonly text: string },
  settings: DocumentSettings,
  parser: MarkdownParser,
): Postmortem {
  const { path, text } = file
  const zones = Object.keys(settings.zones ?? {}).sort((a, b) => b.length - a.length)
  const { blocks, lists, tables } = readBlocks(parser.parse(text), text, code => isTimeExpression(code, zones))
  const style = timeStyle(
    blocks.map(block => block.text),
    zones,
  )
  const extract = (text: string) => timeExpressions(text, style)
  const language = settings.language ?? readLanguage(blocks)
  const statusPage = readStatusPage(blocks)
  const titles = readOpenings(blocks, settings)
  const incidents = readIncidents(blocks, titles, text.length)
  const sections = readSections(blocks, titles, statusPage, incidents, text.length)
  const fields = readFields(blocks, tables, sections, statusPage, incidents)
  const title = readTitle(blocks, sections, fields)
  const evidence = new Evidence({ blocks, sections, fields, title, statusPage })
  const understood = {
    span: { start: 0, end: text.length },
    path,
    text,
    ...readKind(evidence, path, language),
    language,
    settings,
    title,
    blocks,
    lists,
    tables,
    incidents,
    sections,
    fields,
    statusPage,
  }
  const moments = extended(understood, readMoments(understood, extract))
  const timed = extended(moments, { timelines: readTimelines(moments) })
  const told = extended(timed, readEvents(timed))
  const read = extended(told, { actions: readActions(told, extract), wordings: readWordings(told) })
  return extended(read, readFollowThrough(read))
}

/** The same object with more facts: copies of so many properties would take longer than some readers. */
function extended<Facts extends object, More extends object>(facts: Facts, more: More): Omit<Facts, keyof More> & More {
  return Object.assign(facts, more)
}
