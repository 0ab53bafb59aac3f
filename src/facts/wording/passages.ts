import type { Block, Postmortem, SectionRole } from '../../postmortem.js'
import { type Word, wordsOf } from '../measures/words.js'

/** A stretch of prose that speaks for the author: quotes are blanked in `text`, which keeps the block's indices. */
export interface Passage {
  readonly block: Block
  readonly text: string
  readonly words: readonly Word[]
  /** Of every section around it. */
  readonly roles: ReadonlySet<SectionRole>
}

export type Document = Pick<Postmortem, 'blocks' | 'sections' | 'statusPage'>

/** What the author says in prose, lists and cells; no headings, code, block quotes, chat logs or status updates. */
export function passagesOf({ blocks, sections, statusPage }: Document): Passage[] {
  const roles = new Map<Block, Set<SectionRole>>()
  for (const section of sections)
    for (const block of section.blocks) {
      const known = roles.get(block) ?? roles.set(block, new Set()).get(block)!
      for (const role of section.roles) known.add(role)
    }
  return blocks
    .filter(block => (block.kind === 'paragraph' || block.kind === 'cell') && !block.quoted && !block.footnote)
    .filter(({ span }) => !statusPage || span.start < statusPage.span.start || span.start >= statusPage.span.end)
    .filter(({ text }) => !isChat(text))
    .map(block => {
      const text = withoutQuotes(block.text)
      return { block, text, words: wordsOf(text), roles: roles.get(block) ?? new Set() }
    })
}

const QUOTE = /"[^"\n]{1,300}"|“[^”\n]{1,300}”|«[^»\n]{1,300}»|(?<=^|[\s(])'[^'\n]{3,300}'(?=[\s.,;:)]|$)/g

/** Quotes and words crossed out are somebody else's, or unsaid. */
function withoutQuotes(text: string): string {
  return text.replace(QUOTE, quote => ' '.repeat(quote.length))
}

const CHAT_LINE =
  /^\s*(?:\[?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?\]?\s*)?(?:<[\w .-]{1,30}>|@?[\w.-]{2,30}\s?\[?\d{1,2}:\d{2}(?:\s?[ap]m)?\]?|[\w.-]{2,20}:)\s+\S/i

/** Three lines or more, most of them a name and what it said. */
function isChat(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return lines.length >= 3 && lines.filter(line => CHAT_LINE.test(line)).length * 3 >= lines.length * 2
}
