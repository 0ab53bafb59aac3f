import { compiled } from '../compiled.js'
import { firstReached } from '../halving.js'
import type { Block, Field, Mark, Placeholder, Section, Title } from '../postmortem.js'
import { isWithin, type Span } from '../span.js'
import { isAngleSlot } from './placeholder-slots.js'
import { maySpellPlaceholder, type PlaceholderSpelling, placeholdersIn } from './placeholder-spellings.js'
import { vocabularyOf } from './vocabulary.js'

interface Read {
  readonly source: string
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly fields: readonly Field[]
  readonly title: Title | undefined
  /** Where no text of the report itself stands: a status page's trailer. */
  readonly outside: readonly Span[]
}

/** What the author meant to replace, in the order of the document. Code, quotes and past updates are left alone. */
export function readPlaceholders(read: Read): Placeholder[] {
  const prose = read.blocks.filter(
    ({ kind, quoted, span }) => PROSE.has(kind) && !quoted && !read.outside.some(out => isWithin(span, out)),
  )
  const found = [
    ...spelled(prose, read),
    ...prose.filter(({ marks }) => marks.length > 0).flatMap(tagsIn(read.source)),
    ...emptyValues(read, prose),
    ...inFrontMatter(read),
    ...emptyTitle(read),
  ]
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  return found.filter(
    (next, index) => !found.slice(Math.max(0, index - 3), index).some(last => isWithin(next.span, last.span)),
  )
}

const PROSE = new Set<Block['kind']>(['paragraph', 'heading', 'cell'])

function spelled(prose: readonly Block[], read: Read): Placeholder[] {
  if (!maySpellPlaceholder(vocabularyOf(read.blocks).text)) return []
  return prose
    .filter(block => maySpellPlaceholder(block.text) && !isTaskLabel(block, read))
    .flatMap(block => spelledIn(block, read))
}

function spelledIn(block: Block, read: Read): Placeholder[] {
  const links = block.marks.filter(({ kind }) => kind === 'link')
  return placeholdersIn(block.text)
    .filter(spelling => !isColumnFormat(block, spelling) && !isState(block, spelling, read) && !isIn(links, spelling))
    .map(({ start, end, kind, certainty }) => ({
      kind,
      certainty,
      block,
      text: block.text.slice(start, end),
      span: block.spanOf(start, end),
    }))
}

/** "Time (HH:MM)", "Date YYYY-MM-DD": the head of a column says how its cells are written. */
const isColumnFormat = ({ cell }: Block, { kind }: PlaceholderSpelling) =>
  cell !== undefined && cell.row === undefined && (kind === 'time' || kind === 'date')

/** The text of a link may be anything in brackets. */
function isIn(links: readonly Mark[], { start, end }: PlaceholderSpelling): boolean {
  const next = links[firstReached(links.length, nth => links[nth]!.end > start)]
  return next !== undefined && next.start < end
}

/** Where measures are listed, TODO is the state of one, not a gap. */
function isState(block: Block, { start, end }: PlaceholderSpelling, { sections }: Read): boolean {
  if (!/^todo$/i.test(block.text.slice(start, end))) return false
  const state = block.spanOf(start, end)
  return sections.some(({ roles, body }) => roles.some(role => MEASURES.has(role)) && isWithin(state, body))
}
const MEASURES = new Set(['action-items', 'actions', 'backlog-check', 'lessons', 'recurrence'])

/** "TODO:" alone, above a list, is a heading, and so is "## TODO" above a text. */
function isTaskLabel(block: Block, { blocks }: Read): boolean {
  const next = blocks[block.index + 1]
  if (!/^\W*todos?\W*$/i.test(block.text) || block.item || block.cell) return false
  return next?.item !== undefined || (block.kind === 'heading' && next?.kind === 'paragraph')
}

/** `<Link to the recording>` is HTML to a parser. */
const tagsIn = (source: string) => (block: Block) =>
  block.marks.flatMap((mark): Placeholder[] => {
    const [, content] = /^<([^<>]{1,120})>$/.exec(mark.kind === 'html' ? (mark.value ?? '') : '') ?? []
    if (!content || !isAngleSlot(content)) return []
    const [name] = content.split(/\s/, 1)
    if (ELEMENTS.has(name!.toLowerCase()) && source.includes(`</${name}`)) return []
    return [{ kind: 'slot', certainty: 'certain', block, text: `<${content}>`, span: mark.span }]
  })

/** Elements of HTML whose names are also words for what a report holds. */
const ELEMENTS = new Set([
  'time',
  'title',
  'link',
  'summary',
  'details',
  'data',
  'output',
  'object',
  'address',
  'label',
])

/** Values that are nothing but a mark of a gap: "Time to detect: ?", "Category: XXX", "Status: Draft | Final". */
function emptyValues({ fields, outside }: Read, prose: readonly Block[]): Placeholder[] {
  const values = fields.map(({ name, value, valueSpan, block }) => ({
    name,
    value: { text: value.trim(), span: valueSpan, block },
  }))
  const cells = prose
    .filter(({ cell }) => cell?.row !== undefined)
    .map(block => ({ name: undefined, value: { text: block.text.trim(), span: block.span, block } }))
  return [...values, ...cells]
    .filter(
      ({ name, value: { text } }) => compiled(GAP).test(text) || (name && CHOOSABLE.has(name) && CHOICE.test(text)),
    )
    .filter(({ value: { span } }) => !outside.some(out => isWithin(span, out)))
    .map(({ value }) => ({ kind: 'value', certainty: 'likely', ...value }))
}
const AMOUNT = '(?:X+|Y+|N+) ?(?:hours?|hrs?|minutes?|mins?|days?|%|users?|customers?)'
const GAP = new RegExp(`^(?:\\?|X{3,}|x{3,}|YYY|ZZZ|_{3,}|…|\\.{3}|yes ?/ ?no|${AMOUNT}(?:,? ${AMOUNT})?)$`, 'i')
const CHOOSABLE = new Set(['severity', 'status'])
const CHOICE = /^[^|]{1,30}(?: \| [^|]{1,30}){1,6}$/

/** The values of front matter, which is no prose: "date: YYYY-MM-DD". */
function inFrontMatter({ fields, source }: Read): Placeholder[] {
  return fields
    .filter(({ carrier, valueSpan }) => carrier === 'front-matter' && valueSpan.end > valueSpan.start)
    .flatMap(({ valueSpan, block }) => {
      const text = source.slice(valueSpan.start, valueSpan.end)
      return placeholdersIn(text).map(({ start, end, kind, certainty }) => ({
        kind,
        certainty,
        block,
        text: text.slice(start, end),
        span: { start: valueSpan.start + start, end: valueSpan.start + end },
      }))
    })
}

/** "# Incident title" is a template's; "# Title:" has none. */
function emptyTitle({ blocks }: Read): Placeholder[] {
  const block = blocks.find(({ kind }) => kind === 'heading')
  if (block?.depth !== 1 || !compiled(TITLE).test(block.text.trim())) return []
  return [
    { kind: 'title', certainty: 'certain', block, text: block.text.trim(), span: block.spanOf(0, block.text.length) },
  ]
}
const TITLE =
  /^(?:(?:incident|issue|postmortem|post-mortem|outage|report|event) (?:title|name)|title(?: of (?:the )?(?:incident|issue|postmortem|outage))?|name of (?:the )?(?:incident|issue|outage)|untitled(?: (?:incident|document|postmortem))?|your title(?: here)?|heading|short title)\s*(?::|\((?:incident|incident #)\))?$/i
