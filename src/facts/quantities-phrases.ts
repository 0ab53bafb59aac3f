/** Nouns of harm, and phrases that end in one: "500 paying EU customers", "all API calls". */
import data from './quantities.data.json' with { type: 'json' }

/** What stands before a noun: "500", then "paying" and "EU", then "customers". */
export interface Phrase {
  readonly lead: RegExp
  /** One of the up to three words between the lead and the noun, with the blank behind it; sticky. */
  readonly between: RegExp
  /** The end of a noun that starts here. */
  nounEnd(text: string, start: number): number | undefined
}

/**
 * The phrases in a text. One pattern of leads, words and all nouns would say the same, but takes longer to compile than
 * a report takes to lint.
 */
export function phrasesIn(text: string, { lead, between, nounEnd }: Phrase): string[] {
  const found: string[] = []
  lead.lastIndex = 0
  for (let match = lead.exec(text); match; match = lead.exec(text)) {
    const end = phraseEnd(text, lead.lastIndex, { between, nounEnd })
    lead.lastIndex = end ?? match.index + 1
    if (end !== undefined) found.push(text.slice(match.index, end))
  }
  return found
}

function phraseEnd(text: string, start: number, { between, nounEnd }: Omit<Phrase, 'lead'>): number | undefined {
  between.lastIndex = start
  for (let words = 0; words <= 3; words++) {
    const end = nounEnd(text, between.lastIndex)
    if (end !== undefined || !between.test(text)) return end
  }
  return undefined
}

/** Singular and plural, lower case. */
const HARMED = new Set(data.harmed.flatMap(noun => [noun, plural(noun)]))

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return `${noun}${/(?:s|x|ch|sh)$/.test(noun) ? 'es' : 's'}`
}

const compounds = [...HARMED].filter(noun => noun.includes('-')).map(noun => noun.replace('-', '[- ]?'))
/** A noun of two words, which may be joined. */
const COMPOUND = new RegExp(String.raw`(?:${compounds.join('|')})\b`, 'iy')
const WORD = /\w+/y

/** The end of a noun of harm that starts here: "customers", "sign-ups". */
export function harmedEnd(text: string, start: number): number | undefined {
  WORD.lastIndex = start
  if (HARMED.has(WORD.exec(text)?.[0].toLowerCase() ?? '')) return WORD.lastIndex
  COMPOUND.lastIndex = start
  return COMPOUND.test(text) ? COMPOUND.lastIndex : undefined
}
