import type { Block, Postmortem, SectionRole, Wording } from '../../postmortem.js'
import { type Word, wordsOf } from '../measures/words.js'
import { type Vocabulary, vocabularyOf } from '../vocabulary.js'

export type Document = Pick<Postmortem, 'blocks' | 'sections' | 'statusPage'>

/** What the author says in prose, and the words of the document by which a reader knows what is not in it. */
export interface Prose {
  readonly passages: readonly Passage[]
  readonly vocabulary: Vocabulary
}

/** A stretch of prose that speaks for the author: quotes are blanked in `text`, which keeps the block's indices. */
export class Passage {
  readonly block: Block
  readonly text: string
  readonly #rolesOf: (block: Block) => ReadonlySet<SectionRole>
  #words: readonly Word[] | undefined

  constructor(block: Block, rolesOf: (block: Block) => ReadonlySet<SectionRole>) {
    this.block = block
    this.text = withoutQuotes(block.text)
    this.#rolesOf = rolesOf
  }

  get words(): readonly Word[] {
    return (this.#words ??= wordsOf(this.text))
  }

  /** Of every section around it. */
  get roles(): ReadonlySet<SectionRole> {
    return this.#rolesOf(this.block)
  }

  /** What is said at a place of its text. */
  wording(kind: Wording['kind'], start: number, end: number): Wording {
    const { block } = this
    return { kind, text: block.text.slice(start, end), span: block.spanOf(start, end), certainty: 'certain' }
  }

  /** Whether a section around it has one of these roles. */
  isIn(roles: readonly SectionRole[]): boolean {
    const own = this.roles
    return roles.some(role => own.has(role))
  }
}

/** What the author says in prose, lists and cells; no headings, code, block quotes, chat logs or status updates. */
export function proseOf({ blocks, sections, statusPage }: Document): Prose {
  const rolesOf = rolesByBlock(sections)
  const passages = blocks
    .filter(block => (block.kind === 'paragraph' || block.kind === 'cell') && !block.quoted && !block.footnote)
    .filter(({ span }) => !statusPage || span.start < statusPage.span.start || span.start >= statusPage.span.end)
    .filter(({ text }) => !isChat(text))
    .map(block => new Passage(block, rolesOf))
  return { passages, vocabulary: vocabularyOf(blocks) }
}

/** Made where somebody asks: in most documents, no reader finds anything that depends on its section. */
function rolesByBlock(sections: Document['sections']): (block: Block) => ReadonlySet<SectionRole> {
  let roles: Map<Block, Set<SectionRole>> | undefined
  const none = new Set<SectionRole>()
  return block => {
    if (!roles) {
      roles = new Map()
      for (const section of sections)
        for (const inside of section.blocks) {
          const known = roles.get(inside) ?? roles.set(inside, new Set()).get(inside)!
          for (const role of section.roles) known.add(role)
        }
    }
    return roles.get(block) ?? none
  }
}

const QUOTE = /"[^"\n]{1,300}"|“[^”\n]{1,300}”|«[^»\n]{1,300}»|(?<=^|[\s(])'[^'\n]{3,300}'(?=[\s.,;:)]|$)/g
const QUOTATION_MARK = /["“«']/

/** Quotes and words crossed out are somebody else's, or unsaid. */
function withoutQuotes(text: string): string {
  return QUOTATION_MARK.test(text) ? text.replace(QUOTE, quote => ' '.repeat(quote.length)) : text
}

const CHAT_LINE =
  /^\s*(?:\[?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?\]?\s*)?(?:<[\w .-]{1,30}>|@?[\w.-]{2,30}\s?\[?\d{1,2}:\d{2}(?:\s?[ap]m)?\]?|[\w.-]{2,20}:)\s+\S/i

/** Three lines or more, most of them a name and what it said. */
function isChat(text: string): boolean {
  if (!text.includes('\n')) return false
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return lines.length >= 3 && lines.filter(line => CHAT_LINE.test(line)).length * 3 >= lines.length * 2
}
