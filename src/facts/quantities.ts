import type { Quantity } from '../postmortem.js'
import data from './quantities.data.json' with { type: 'json' }

/** The quantities of harm that a text gives: "38 % of checkouts", "about 1,900 orders", "all API calls", "no data loss". */
export function quantitiesIn(text: string): Quantity[] {
  return PATTERNS.flatMap(({ kind, pattern }) =>
    Array.from(text.matchAll(pattern), ([found]) => ({ kind, text: found.trim() })),
  )
}

/** A noun of harm, singular or plural. */
const HARMED = `(?:${data.harmed.map(inflected).join('|')})`

function inflected(noun: string): string {
  const stem = noun.replace('-', '[- ]?')
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}(?:y|ies)`
  return `${stem}(?:${/(?:s|x|ch|sh)$/.test(stem) ? 'es' : 's'})?`
}

const MONTH = 'jan\\w*|feb\\w*|mar(?:ch)?|apr\\w*|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*'
/** A year behind the name of a month is no count. */
const NUMBER = String.raw`(?:(?!(?:19|20)\d\d\b)|(?<!\b(?:${MONTH}|in|since),? ))\d{1,12}(?:[,.' ]\d{1,3}){0,4}(?: ?(?:k|m|bn|million|billion|thousand)\b)?\+?`
const NUMBER_WORD = `(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|a (?:single|dozen|hundred|thousand|million|handful of)|(?:dozens|hundreds|thousands|millions|half|most|a third|a quarter|two thirds|three quarters) of|both|several (?:hundred|thousand)|a couple of)`
/** "customers", "affected EU customers". */
const SOME_HARMED = String.raw`(?:(?!(?:the|a|an|some|many|several|other|and|at|in|on|was|were|is|are|of|from|to|until|after|before|UTC|AM|PM|${MONTH}) )[\w'’/&_\-￼]+ ){0,3}?${HARMED}\b`

/** "customers", "of our paying customers". */
const OF_HARMED = `(?:of (?:the |our |these |its |all )?)?${SOME_HARMED}`

const PATTERNS: readonly { readonly kind: Quantity['kind']; readonly pattern: RegExp }[] = [
  { kind: 'percent', pattern: /(?<![\d.,])\d{1,9}(?:[.,]\d{1,9})?[ \u00A0]?(?:%|percent\b|per cent\b|pp\b)/gi },
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
  { kind: 'count', pattern: new RegExp(String.raw`(?<![\p{L}\d.,:/#-])${NUMBER}[ \u00A0]?${OF_HARMED}`, 'giu') },
  { kind: 'count', pattern: new RegExp(String.raw`(?<![\p{L}\d-])${NUMBER_WORD} ${OF_HARMED}`, 'giu') },
  {
    kind: 'count',
    pattern:
      /(?<![\d.,])\d[\d,.]{0,20}[kKmM]? ?(?:rps|qps|req(?:uests)?\/s|\/s(?:ec)?|per (?:second|minute|hour|day)|[GMT]i?B)\b|\b[45]xx\b.{0,40}?\d+/gi,
  },
  {
    // "All sites that were upgraded" says which, not how many; "all data was restored" is no harm.
    kind: 'universal',
    pattern: new RegExp(
      String.raw`\b(?:all|every|each|any|none of|100 ?%) (?:of )?(?:the |our |these |its )?${SOME_HARMED}(?! ?(?:,? ?(?:which|that|who|whose|where|with|using|hosted|running|created|deployed)\b|\(|(?:was|were|is|are|has been|have been)(?: \w+)? (?:restored|recovered|repaired|fixed|back|resolved|operational|reprocessed)\b))`,
      'giu',
    ),
  },
  { kind: 'universal', pattern: /\b(?:everyone|everybody|nobody|no one|no-one|every single)\b|^\W*all\W*$/giu },
  {
    kind: 'none',
    pattern: new RegExp(
      String.raw`\b(?:no|zero|without(?: any)?|not? any) (?:[\p{L}-]{1,20} ){0,3}?(?:(?<!data )(?:impact|effects?)|outages?|downtime|disruptions?|interruptions?|leaks?|breach(?:es)?|harm|(?!data\b)${HARMED})\b(?! loss)|\b(?:did|was|were|is|are|has|have|could) ?n[o'’]t (?:directly |otherwise |been |materially )?(?:impact|affect|los[et]|compromised?|visible|noticed?|leak|exposed?|exploited|down)|^\W*(?:none|no|n\/a|nil|zero)\b`,
      'giu',
    ),
  },
]
