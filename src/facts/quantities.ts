import { matches } from '../matches.js'
import type { Quantity } from '../postmortem.js'
import { harmedEnd, type Phrase, phrasesIn } from './quantities-phrases.js'

/** The quantities of harm that a text gives: "38 % of checkouts", "about 1,900 orders", "all API calls", "no data loss". */
export function* quantitiesIn(text: string): Generator<Quantity> {
  for (const { kind, pattern } of PATTERNS)
    for (const [found] of matches(pattern, text)) yield { kind, text: found.trim() }
  for (const phrase of PHRASES)
    for (const found of phrasesIn(text, phrase)) yield { kind: phrase.kind, text: found.trim() }
}

const MONTH = 'jan\\w*|feb\\w*|mar(?:ch)?|apr\\w*|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*'
/** A year behind the name of a month is no count. */
const NUMBER = String.raw`(?:(?!(?:19|20)\d\d\b)|(?<!\b(?:${MONTH}|in|since),? ))\d{1,12}(?:[,.' ]\d{1,3}){0,4}(?: ?(?:k|m|bn|million|billion|thousand)\b)?\+?`
const NUMBER_WORD = `(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|a (?:single|dozen|hundred|thousand|million|handful of)|(?:dozens|hundreds|thousands|millions|half|most|(?:the|a) (?:vast |large |great )?majority|a third|a quarter|two thirds|three quarters) of|both|several (?:hundred|thousand)|a couple of)`
const OF = '(?:of (?:the |our |these |its |all )?)?'
/** "affected", "EU" before "customers". */
const BETWEEN = new RegExp(
  String.raw`(?!(?:the|a|an|some|many|several|other|and|at|in|on|was|were|is|are|of|from|to|until|after|before|UTC|AM|PM|${MONTH}) )[\w'’/&_\-￼]+ `,
  'iuy',
)
/** "All sites that were upgraded" says which, not how many; "all data was restored" is no harm. */
const LIMITED =
  / ?(?:,? ?(?:which|that|who|whose|where|with|using|hosted|running|created|deployed)\b|\(|(?:was|were|is|are|has been|have been)(?: \w+)? (?:restored|recovered|repaired|fixed|back|resolved|operational|reprocessed)\b)/iuy
const HARM =
  /(?:(?<!data )(?:impact|effects?)|outages?|downtime|disruptions?|interruptions?|leaks?|breach(?:es)?|harm)\b/iuy

const PHRASES: readonly (Phrase & { readonly kind: Quantity['kind'] })[] = [
  {
    kind: 'count',
    lead: new RegExp(String.raw`(?<![\p{L}\d.,:/#-])${NUMBER}[ \u00A0]?${OF}`, 'giu'),
    between: BETWEEN,
    nounEnd: harmedEnd,
  },
  {
    kind: 'count',
    lead: new RegExp(String.raw`(?<![\p{L}\d-])${NUMBER_WORD} ${OF}`, 'giu'),
    between: BETWEEN,
    nounEnd: harmedEnd,
  },
  {
    kind: 'universal',
    lead: /\b(?:all|every|each|any|none of|100 ?%) (?:of )?(?:the |our |these |its )?/giu,
    between: BETWEEN,
    nounEnd: (text, start) => unless(LIMITED, text, harmedEnd(text, start)),
  },
  {
    kind: 'none',
    lead: /\b(?:no|zero|without(?: any)?|not? any) /giu,
    between: /[\p{L}-]{1,20} /uy,
    nounEnd: (text, start) => unless(/ loss/iy, text, matchEnd(HARM, text, start) ?? harmedBesidesData(text, start)),
  },
]

/** "No data" alone says nothing of harm. */
function harmedBesidesData(text: string, start: number): number | undefined {
  return matchEnd(/data\b/iy, text, start) === undefined ? harmedEnd(text, start) : undefined
}

function matchEnd(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** The end of a noun, unless this follows it. */
function unless(pattern: RegExp, text: string, end: number | undefined): number | undefined {
  return end === undefined || matchEnd(pattern, text, end) !== undefined ? undefined : end
}

const PATTERNS: readonly { readonly kind: Quantity['kind']; readonly pattern: RegExp }[] = [
  { kind: 'percent', pattern: /(?<![\d.,])\d{1,9}(?:[.,]\d{1,9})?[ \u00A0]?(?:%|percent\b|per cent\b|pp\b)/gi },
  // "79/100", "one in five"; 8/9 may be a date.
  {
    kind: 'percent',
    pattern:
      /(?<![\d/.:-])\d{1,7} ?\/ ?(?:3[2-9]|[4-9]\d|[1-9]\d{2,6})(?![\d/.:-])|\b(?:one|two|three|four|\d{1,3}) (?:in|out of) (?:every )?(?:three|four|five|six|eight|ten|twenty|\d{1,4})\b(?!:)/gi,
  },
  {
    kind: 'money',
    pattern:
      /(?:[$€£¥₿]|\b(?:USD|EUR|GBP|CHF|INR|JPY|BTC|ETH|XMR|XCH) ?)[ \u00A0]?\d[\d,.]{0,20}(?: ?(?:k|m|bn|million|billion|thousand)\b)?|(?<![\d.,])\d[\d,.]{0,20}(?: (?:million|thousand))? (?:dollars|euros|pounds|USD|EUR|GBP|BTC|ETH|XMR|XCH|OP)\b/gi,
  },
  {
    kind: 'duration',
    pattern:
      /(?<![\d:.,])\d{1,9}(?:[.,]\d{1,9})?[ \u00A0-]?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|[hdms]|ms)\b(?! (?:ago|later|after|before|earlier|old|prior))/gi,
  },
  {
    kind: 'duration',
    pattern:
      /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|an?|half an|several|(?:a )?few|a couple of)(?: and a half)? (?:minute|hour|day|week|month)s?\b(?! (?:ago|later|after|before|earlier|old|prior))/gi,
  },
  {
    kind: 'count',
    pattern:
      /(?<![\d.,])\d[\d,.]{0,20}[kKmM]? ?(?:rps|qps|req(?:uests)?\/s|\/s(?:ec)?|per (?:second|minute|hour|day)|[GMT]i?B)\b|\b[45]xx\b.{0,40}?\d+/gi,
  },
  { kind: 'universal', pattern: /\b(?:everyone|everybody|nobody|no one|no-one|every single)\b|^\W*all\W*$/giu },
  {
    kind: 'none',
    pattern:
      /\b(?:did|was|were|is|are|has|have|could) ?n[o'’]t (?:directly |otherwise |been |materially )?(?:impact|affect|los[et]|compromised?|visible|noticed?|leak|exposed?|exploited|down)|^\W*(?:none|no|n\/a|nil|zero)\b/giu,
  },
]
