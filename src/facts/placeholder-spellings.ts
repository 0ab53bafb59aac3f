import type { Placeholder } from '../postmortem.js'
import { slotsIn } from './placeholder-slots.js'

/** What an author meant to replace, as it is spelled in running text. Indices are into that text. */
export interface PlaceholderSpelling {
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'unknown' | 'time' | 'date' | 'slot' | 'sample'
  readonly certainty: Placeholder['certainty']
}

/** Whether a text may hold a placeholder; one without has none in any part of it. */
export const maySpellPlaceholder = (text: string) => SUSPECT.test(text)

/** Every placeholder of a text, in order, none inside another. */
export function placeholdersIn(text: string): PlaceholderSpelling[] {
  if (!SUSPECT.test(text)) return []
  const found = [
    ...SPELLINGS.filter(({ sign }) => sign.test(text)).flatMap(spelling => matches(spelling, text)),
    ...slotsIn(text),
  ]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: PlaceholderSpelling[] = []
  for (const next of found) if (next.start >= (kept.at(-1)?.end ?? 0)) kept.push(next)
  return kept
}

/** Most texts hold none of the characters and words that a placeholder needs. */
const SUSPECT =
  /[?{}<[]|--:|[Xx]:|[YX]{2}|NNN|nnn|###|yyyy|xx[/:.-]|HH|hh:|[Dd][Dd][-/.]|MM[-/.]|TODO|T\.?B\.?[ACD]|FIXME|REPLACE|[Tt]o be (?:a[dn]|co|de|fil|pro|sup|wri)|[Cc]oming soon|[Ll]orem [Ii]psum/

interface Spelling {
  readonly kind: PlaceholderSpelling['kind']
  readonly certainty: Placeholder['certainty']
  /** What every match holds: most texts that hold one placeholder hold no other. */
  readonly sign: RegExp
  readonly pattern: RegExp
  /** What stands before or after a match, 40 characters at most, that makes it something else. */
  readonly unless?: (before: string, after: string) => boolean
}

function matches({ pattern, kind, certainty, unless }: Spelling, text: string): PlaceholderSpelling[] {
  return Array.from(text.matchAll(pattern), match => {
    const start = match.index
    return { start, end: start + match[0].length, kind, certainty }
  }).filter(({ start, end }) => !unless?.(text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)))
}

const CLOCK = String.raw`(?:HH?:?MM|hh?:mm|HH?:mm|[Xx]{2}:[Xx]{2}|[Yy]{2}:[Yy]{2}|--:--|\?\?:\?\?|[0-2][Xx]:[Xx]{2})(?::(?:SS|ss|[Xx]{2}|\?\?))?`
const YEAR_FIRST = `(?:YYYY|yyyy|20[Xx]{2}|XXXX)[-/.](?:MM|mm|[Xx]{2})[-/.](?:DD|dd|[Xx]{2})`
const YEAR_LAST = `(?:DD|dd|MM|mm|[Xx]{2})[-/.](?:MM|mm|DD|dd|[Xx]{2})[-/.](?:YYYY|yyyy|YY|yy|20[Xx]{2})`
const IN_WORDS = `(?:Month|MONTH) (?:DD|XX),? (?:YYYY|20XX)`
const UNKNOWN_DATE = String.raw`(?:\d{4}(?:/\d{2})?|20\?\?)[-/.](?:\d{2}[-/.]\?\?|\?\?[-/.](?:\?\?|\d{2}))`
const DATE = `(?:${YEAR_FIRST}|${YEAR_LAST}|${IN_WORDS}|${UNKNOWN_DATE})`
const MOMENT = String.raw`(?:(?:${DATE}|\d{4}[-/]\d{2}[-/]\d{2})[ T]+)?${CLOCK}`

/** "Duration (HH:MM)" names a format, and so does "in YYYY-MM-DD format". */
const namesAFormat = (before: string, after: string) =>
  (/[\p{L})] ?\($/u.test(before) && /^[^()]{0,12}\)/.test(after)) ||
  /\b(?:format(?:ted)?|form|as|like|pattern|notation)[ :]*["'“]?$/i.test(before) ||
  /^["'”]?[ -](?:format|notation|style|pattern)/i.test(after)

/** "The TODO list", "a TODO in the code" and “TBD” in quotation marks speak about the word. */
const speaksAboutTheWord = (before: string, after: string) =>
  /\b(?:an?|the|this|that|these|those|any|each|every|our|my|your|no|old|stale|existing|of) ["'“]?$/i.test(before) ||
  /^["'”]?[ -](?:list|item|comment|note|app|board|column|file|marker|entry|entries|tracker)/i.test(after) ||
  (/["'“]$/.test(before) && /^["'”]/.test(after))

/** "Why did nobody see it ???" asks, and leaves nothing open. */
const endsAQuestion = (before: string) =>
  /\b(?:why|what|how|when|where|who|which|does|did|can|could|should|would|is (?:it|this|that|there))\b[^.!?\n]*$/i.test(
    before,
  )

const SPELLINGS: readonly Spelling[] = [
  {
    kind: 'word',
    certainty: 'certain',
    sign: /TODO|FIXME|TB[CD]|T\.B\.D/,
    pattern: /(?<![\p{L}\p{N}_/#@.-])(?:TODO|FIXME|TBD|TBC|T\.B\.D\.?)(?![\p{L}\p{N}_/]|[.-]\w)/gu,
    unless: speaksAboutTheWord,
  },
  { kind: 'word', certainty: 'certain', sign: /REPLACE/, pattern: /(?<!\w)_?REPLACE[_ ](?:WITH|ME)_?(?!\w)/g },
  {
    // "More details to be announced" is a plan; a value that is nothing else is a gap.
    kind: 'word',
    certainty: 'certain',
    sign: /to be |TBA|coming soon/i,
    pattern:
      /(?<=^[\s*_([]{0,4}|[:|–—][ \t]{0,4}[([]?)(?:to be (?:added|announced|completed|confirmed|decided|defined|determined|filled(?: in)?|provided|supplied|written)|TBA|coming soon)(?=[.)\]*_]{0,3}[ \t]*$|:)/gim,
  },
  {
    kind: 'unknown',
    certainty: 'likely',
    sign: /\?\?/,
    pattern: /(?<![^\s([{|"“*_])\?{3,20}(?![^\s)\]}|.,;:"”*_])|(?<=(?:^|[([|]|:[ \t])[ \t]?)\?\?(?=[\s)\]|.,]{0,4}$)/gm,
    unless: endsAQuestion,
  },
  { kind: 'unknown', certainty: 'possible', sign: /\[\?\?/, pattern: /^\[\?{2,20}\]/gm },
  {
    kind: 'time',
    certainty: 'likely',
    sign: /MM|:mm|[xy?-]:[xy?-]/i,
    pattern: new RegExp(String.raw`(?<![\w:./?-])${MOMENT}(?![\w:/?]|[.-]\w)`, 'g'),
    unless: namesAFormat,
  },
  {
    kind: 'date',
    certainty: 'likely',
    sign: /yy|xx|\?\?/i,
    pattern: new RegExp(String.raw`(?<![\w:./?-])${DATE}(?![\w:/?]|[.-]\w)`, 'g'),
    unless: namesAFormat,
  },
  // "INC-XXXX", "PM-YYYY-NNN": the number of a ticket or a report.
  {
    kind: 'slot',
    certainty: 'likely',
    sign: /XXX|NNN|nnn|###/,
    pattern: /(?<![\w-])[A-Za-z]{2,12}-(?:YYYY-|yyyy-)?(?:X{3,5}|N{3,5}|n{3}|#{3,5})(?![\w-])/g,
  },
  // A merge that nobody finished: git writes both versions.
  { kind: 'slot', certainty: 'certain', sign: /<{7} /, pattern: /^<{7} \S+/gm },
  { kind: 'sample', certainty: 'certain', sign: /lorem/i, pattern: /\blorem ipsum\b/gi },
]
