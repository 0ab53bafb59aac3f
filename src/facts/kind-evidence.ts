import type { Block, Field, Section, SectionRole, StatusPage, Title } from '../postmortem.js'
import { isFilled, isHollow, isLeaf } from './kind-sections.js'
import {
  BETWEEN_WORDS,
  ENOUGH,
  HOUR,
  IMPERATIVE,
  INCIDENT_WORDS,
  NOTICE,
  PAST,
  TIMES,
  TO_FILL,
  YOU,
  YOU_KEYS,
} from './kind-words.js'
import { vocabularyOf } from './vocabulary.js'

/** The sections by which a report of an incident is known. */
const OF_AN_INCIDENT: ReadonlySet<SectionRole> = new Set([
  'summary',
  'impact',
  'timeline',
  'root-cause',
  'contributing-factors',
  'trigger',
  'detection',
  'response',
  'resolution',
  'action-items',
  'lessons',
  'went-well',
  'went-wrong',
  'lucky',
])
/** Those that no retrospective of a project or an event has. */
const CORE: ReadonlySet<SectionRole> = new Set([
  'impact',
  'timeline',
  'root-cause',
  'contributing-factors',
  'trigger',
  'detection',
  'resolution',
])
const FACTS: ReadonlySet<string> = new Set([
  'incident-id',
  'start',
  'detected',
  'mitigated',
  'end',
  'duration',
  'severity',
  'services',
  'impact',
  'root-cause',
  'time-to-detect',
  'time-to-resolve',
])
interface Read {
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly fields: readonly Field[]
  readonly title: Title | undefined
  readonly statusPage: StatusPage | undefined
}

/** What can be counted in a document before anybody judges it, when it is asked for. Shares are of 1. */
export class Evidence {
  readonly title: string
  readonly #read: Read
  readonly #prose: readonly Block[]
  readonly #text: string
  readonly #leaves: readonly Section[]
  readonly #roles: readonly SectionRole[]
  #tokens: readonly string[] | undefined
  #times: number | undefined
  #pastShare: number | undefined

  constructor(read: Read) {
    this.#read = read
    this.title = read.title?.text ?? ''
    this.#prose = read.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'cell')
    this.#text = this.#prose.map(({ text }) => text).join('\n')
    this.#leaves = read.sections.filter(isLeaf)
    this.#roles = [...new Set(read.sections.filter(isFilled).flatMap(({ roles }) => roles))]
  }

  get #words(): readonly string[] {
    return (this.#tokens ??= this.#text.slice(0, ENOUGH).toLowerCase().split(BETWEEN_WORDS))
  }

  get words(): number {
    return this.#words.length
  }

  /** Whether it has more words than so many; they need not be counted to the end. */
  longerThan(words: number): boolean {
    return this.#text.slice(0, ENOUGH).split(BETWEEN_WORDS, words + 1).length > words
  }

  /** Distinct sections of an incident that hold something. */
  get roles(): number {
    return this.#roles.filter(role => OF_AN_INCIDENT.has(role)).length
  }

  /** How many of them only an incident has: "Lessons learned" may be those of a project. */
  get core(): number {
    return this.#roles.filter(role => CORE.has(role)).length
  }

  /** What went well, and what did not: the sections that the retrospective of a project has as well. */
  get looksBack(): boolean {
    return this.#roles.includes('went-well') && this.#roles.some(role => role === 'went-wrong' || role === 'lessons')
  }

  /** Says that it is a draft, of a day, under the titles of a report: most of it may be missing still. */
  get draft(): boolean {
    return isDraft(this.#read)
  }

  /** Its first lines ask to be copied and filled in. */
  get toFill(): boolean {
    return TO_FILL.test(this.#text.slice(0, 600))
  }

  /** Leaf sections, and how many of them hold nothing but placeholders or instructions. */
  get leaves(): number {
    return this.#leaves.length
  }

  get hollow(): number {
    return this.#leaves.filter(isHollow).length
  }

  get pastShare(): number {
    return (this.#pastShare ??= share(this.#words, token => PAST.test(token)))
  }

  get incidentWords(): number {
    return share(this.#words, token => INCIDENT_WORDS.test(token))
  }

  get youShare(): number {
    const vocabulary = vocabularyOf(this.#read.blocks)
    return YOU_KEYS.some(key => vocabulary.has(key)) ? share(this.#words, token => YOU.includes(token)) : 0
  }

  /** Headings that stand at the head of an entry of a timeline. */
  get #entries(): number {
    return this.#read.blocks.filter(({ kind, text }) => kind === 'heading' && text !== this.title && HOUR.test(text))
      .length
  }

  /** Up to five of each kind. */
  get times(): number {
    return (this.#times ??= count(this.#text, TIMES, 5) + count(this.title, TIMES, 5) + this.#entries)
  }

  get items(): number {
    return this.#prose.filter(isParagraph).length
  }

  get imperatives(): number {
    return this.#prose.filter(block => isParagraph(block) && IMPERATIVE.test(block.text.trimStart())).length
  }

  /** List items that are little more than a link. */
  get links(): number {
    return this.#prose.filter(block => block.item !== undefined && isLink(block)).length
  }

  /** Phrases of a notice that is still open: "we are investigating". Up to five. */
  get notices(): number {
    return count(this.#text, NOTICE, 5)
  }

  get statusRecord(): boolean {
    const { fields, statusPage } = this.#read
    return hasStatusRecord(fields) || (statusPage !== undefined && statusPage.updates.length > 0)
  }

  /** Fields that only a report of an incident has: severity, start, duration … */
  get facts(): number {
    return new Set(this.#read.fields.flatMap(({ name }) => (name !== undefined && FACTS.has(name) ? [name] : []))).size
  }

  /** Every title that the document gives itself in fields. */
  get names(): readonly string[] {
    const { fields, blocks } = this.#read
    return [
      ...fields.filter(({ name }) => name === 'title').map(({ value }) => value),
      ...blocks.filter(({ kind, depth }) => kind === 'heading' && depth === 1).map(({ text }) => text),
    ].slice(0, 5)
  }
}

const isParagraph = ({ kind }: Block) => kind === 'paragraph'

function isDraft({ sections, fields }: Read): boolean {
  const says = fields.some(
    ({ name, value }) => name === 'status' && /^(?:draft|wip|work in progress|preliminary)$/i.test(value),
  )
  if (!says) return false
  const dated = fields.some(({ name, value }) => (name === 'date' || name === 'start') && /\d/.test(value))
  const titled = new Set(sections.flatMap(({ roles }) => roles.filter(role => OF_AN_INCIDENT.has(role))))
  return dated && titled.size >= 3
}

function share(tokens: readonly string[], counts: (token: string) => boolean): number {
  return tokens.filter(counts).length / Math.max(tokens.length, 1)
}

/** How often a pattern is found, up to so many times. */
function count(text: string, pattern: RegExp, most: number): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) if (++found === most) break
  return found
}

function isLink(block: Block): boolean {
  if (block.marks.length === 0) return false
  const linked = block.marks.filter(({ kind }) => kind === 'link').reduce((sum, { start, end }) => sum + end - start, 0)
  return linked > block.text.length * 0.6
}

/** The front matter by which status page generators keep an incident: resolved, affected. */
function hasStatusRecord(fields: readonly Field[]): boolean {
  const labels = new Set(
    fields.filter(({ carrier }) => carrier === 'front-matter').map(({ label }) => label.toLowerCase()),
  )
  return labels.has('resolved') && (labels.has('affected') || labels.has('severity'))
}
