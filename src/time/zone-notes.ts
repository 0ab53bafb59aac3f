/** Where a text gives a zone to times that it is not written beside: "all times are UTC", "Timeline (CET)", "Time (PT)". */
import { compiled } from '../compiled.js'
import { matches } from '../matches.js'
import type { Passage } from './passages.js'
import { readZone, readZoneHere, type Zone } from './zone-tokens.js'

export interface ZoneNote {
  readonly passage: Passage
  /** Where the zone is written, its offset included: "PST (UTC-7)". */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Undefined for words in the place of a zone that name none: "UC/Pacific". */
  readonly zone: Zone | undefined
  readonly scope: 'column' | 'section' | 'document'
}

/** Letters and the offset that the document gives them: "PST (UTC-7)", "GST is gulf standard time [UTC+04]". */
export interface ZoneDefinition {
  readonly letters: string
  readonly offset: number
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly text: string
}

const OFFSET = String.raw`(?:UTC|GMT)\s?[+\-−–]\s?\d{1,2}(?::?\d{2})?(?!\d|:)`
const REGION = String.raw`(?:U\.?S\.? )?(?:Pacific|Mountain|Central European|Central|Eastern European|Eastern|Western European)(?: (?:Standard|Daylight(?: Savings?)?|Summer))?(?: [Tt]ime)?`
const TOKEN = String.raw`${OFFSET}|CE[([]S[)\]]T|[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+|[Ll]ocal time|(?:[A-Z]{2}[a-z]+ |[A-Z][a-z]+ ){1,3}[Tt]ime\b|${REGION}(?![A-Za-z])|(?:utc|gmt)\b|[A-Z]{2,5}(?:\/[A-Z]{3,5})?\b|Z\b`
const FILLER = String.raw`(?:(?:in|on|are|is|as|use[sd]?|using|given|shown|listed|noted|stated|reported|expressed|provided|displayed|mentioned|recorded|written|presented|quoted|otherwise|unless|specified|the|this|that|these|document|doc|report|post-?mortem|incident|page|timeline|table|section|summary|below|above|here|following|all|approximate|approximations|events?|of|for|to|be|were|was|have|been|and|times?|stamps?|timestamps?|zone|your|our|my)\b|[\s:,=(*_"'\[–—-]){0,24}`

/** What stands before "times" where they are those of the document, and not those that a screenshot shows. */
const LEAD = String.raw`(?:^|[.;:(\[*_\n–—-]\s*|\b(?:all|the|these|those|following|below|above|listed|note|note:|and|that|are|our)\s+)`
const STATEMENT = String.raw`${LEAD}(?:dates?(?: and | ?& ?|\/)times?|date\/times?|times|time ?stamps?|time[ -]?zone|TZ|clock times|timings?|time (?=in |is ))\b${FILLER}`
/** "All events are documented in UTC": what is dated is named instead of the times. */
const OF_EVENTS = String.raw`\b(?:events|entries|updates) (?:(?:below|above|here|listed) )?(?:are|were|have been) (?:all )?(?:(?:documented|recorded|logged|listed|given|shown|noted|reported|presented|written|expressed) )?in (?:the )?`
/** "Heures de Paris", "alle Zeiten in UTC", "horas en CET"; a place stands here without "time". */
const ABROAD = String.raw`(?:^|[.;:(\[*_\n]\s*|\b(?:les|las|los|as|os|le|gli|alle|toutes|todas|tutti)\s+)(?:heures|horas|horarios|horários|uhrzeiten|zeiten|zeitangaben|orari|tijden)\b[^.\n\d]{0,30}?\b(?:en|de|do|em|in|di|da)\s+`
const PLACE = String.raw`[A-Z]\p{Ll}+(?: [A-Z]\p{Ll}+)?`
const IN_BRACKETS = String.raw`[([]\s*(?:all\s+|[^\x00-\x7F\s]{1,8}\s+)?(?:date(?:s|\s*&|\s+and)?\s+)?(?:(?:times?(?:tamps?)?|hours|events),?\s+)?(?:zone\s*:?\s*)?(?:are\s+|is\s+|listed\s+)*(?:in\s+)?(?:the\s+)?`

/** Where a zone may be named, over what names one. */
function patternsOver(token: string) {
  const zone = `(?<zone>${token})`
  return {
    statement: new RegExp(`${STATEMENT}${zone}`, 'dgim'),
    ofEvents: new RegExp(`${OF_EVENTS}${zone}`, 'dgim'),
    abroad: new RegExp(`${ABROAD}(?<zone>${PLACE}|${token})`, 'dgimu'),
    inBrackets: new RegExp(`${IN_BRACKETS}${zone}`, 'dg'),
    atTheEnd: new RegExp(String.raw`(?:^|[\s,:–—-])(?:in\s+)?${zone}\s*:?\s*$`, 'd'),
    atTheStart: new RegExp(String.raw`^\s*${zone}\b`, 'd'),
  }
}

type Patterns = ReturnType<typeof patternsOver>
type Zones = Readonly<Record<string, string>>

const plain = patternsOver(TOKEN)
const none: Zones = {}
const taught = new WeakMap<Zones, Patterns>()

/** With the names that a config gives a zone to. */
function patternsFor(zones: Zones): Patterns {
  const names = Object.keys(zones).map(name => name.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`))
  if (names.length === 0) return plain
  const known = taught.get(zones) ?? patternsOver(String.raw`(?:${names.join('|')})(?!\w)|${TOKEN}`)
  taught.set(zones, known)
  return known
}

const ITS_OFFSET = new RegExp(String.raw`^\s*(?:[Tt]ime\b)?[\s,/=:([–—-]*(?:${OFFSET}|[+\-−]\d{2}:?\d{2}\b)`)
const DEFINITION = new RegExp(
  String.raw`(?<![A-Za-z])(?<letters>[A-Z]{3,5})\b(?:[^.,;\n()[\]\d]{0,30}[([=]|\s?[=,–—/]|\s-)\s*(?<offset>${OFFSET})`,
  'g',
)
const REVERSED = new RegExp(String.raw`(?<offset>${OFFSET})\s*(?:[(,/=]|\s-\s)\s*(?<letters>[A-Z]{3,5})\b`, 'g')
/** Cheap, and in few texts: only these may hold a statement. */
const MAY_STATE =
  /tim(?:es\b|ing|e(?: ?stamp|[ -]?zone| in | is ))|\btz\b|\b(?:events|entries|updates) [\w ]{0,20}\bin |\b(?:heures|horas|horarios|horários|uhrzeiten|zeiten|zeitangaben|orari|tijden)\b/i
/** A word that makes a heading or a label speak of times, so that letters in it may be a zone. */
const OF_TIMES =
  /time|chronolog|event|when|\bdate|hours?\b|log\b|window|start|end\b|heure|horaire|\bhoras?\b|cronolog|zeit|\bora\b|tijd|врем|хронолог|時刻|時間|日時|时间|시각|시간|일시/i

/** The notes of a passage. Only a statement counts in prose; titles, labels and header cells may just name the zone. */
export function zoneNotes(passage: Passage, zones: Zones = none): ZoneNote[] {
  const { text, kind, cell } = passage
  if (kind === 'code' || (cell && cell.row > 0)) return []
  const { statement, ofEvents, abroad, inBrackets, atTheEnd, atTheStart } = patternsFor(zones)
  const found = MAY_STATE.test(text) ? firstOf([statement, ofEvents, abroad], text) : []
  const mayName = found.length === 0 && (kind === 'heading' || cell !== undefined || text.length <= 80)
  if (mayName && /[A-Z]{2}|utc|gmt|Z\b|[Tt]ime/.test(text) && !hasClock(passage)) {
    if (/[([]/.test(text)) found.push(...matches(inBrackets, text))
    const bare =
      found.length > 0 || (kind !== 'heading' && !cell)
        ? null
        : (compiled(atTheEnd).exec(text) ?? (cell ? atTheStart.exec(text) : null))
    if (bare) found.push(bare)
    return found.flatMap(match => note(passage, match, { zones, isStatement: false })).slice(0, 1)
  }
  return found.flatMap(match => note(passage, match, { zones, isStatement: true })).slice(0, 2)
}

/** The matches of the first pattern that has one. */
function firstOf(patterns: readonly RegExp[], text: string): RegExpExecArray[] {
  for (const pattern of patterns) {
    const found = matches(pattern, text)
    if (found.length > 0) return found
  }
  return []
}

function note(
  passage: Passage,
  match: RegExpMatchArray,
  { zones, isStatement }: { readonly zones: Zones; readonly isStatement: boolean },
): ZoneNote[] {
  const [start, end] = match.indices!.groups!.zone!
  const { text, cell } = passage
  const words = text.slice(start, end)
  const rest = ITS_OFFSET.exec(text.slice(end, end + 40))
  const until = rest ? closed(text, end, end + rest[0].length) : end
  const explicit = rest ? readZone(rest[0].replace(/^[^A-Za-z+\-−]*(?:[Tt]ime)?[^A-Za-z+\-−]*/, '')) : undefined
  const zone = explicit ?? readZoneHere(words, zones)
  if (zone === undefined && !(isStatement && /^[A-Z]{3,5}$|^[A-Z]{2,}\/|\//.test(words))) return []
  const isWhole = cell !== undefined && text.trim() === words
  if (!isStatement && zone?.kind !== 'offset' && !OF_TIMES.test(text) && !isWhole) return []
  if (zone?.kind === 'military' || (zone?.kind === 'local' && !isStatement)) return []
  const scope = cell ? 'column' : /\b(?:document|report|post-?mortem|page)\b/i.test(match[0]) ? 'document' : 'section'
  return [{ passage, start, end: until, text: text.slice(start, until), zone, scope }]
}

function hasClock({ expressions }: Passage): boolean {
  return expressions.some(({ from, recurring }) => from.clock !== undefined && !recurring)
}

/** What the passage says that letters mean. */
export function zoneDefinitions(passage: Passage): ZoneDefinition[] {
  const { text } = passage
  if (passage.kind === 'code' || !/(?:UTC|GMT)\s?[+\-−–]/.test(text)) return []
  return [...matches(DEFINITION, text), ...matches(REVERSED, text)].flatMap(match => {
    const { letters, offset } = match.groups as { letters: string; offset: string }
    const zone = readZone(offset)
    if (zone?.kind !== 'offset' || /^(?:UTC|GMT)$/.test(letters)) return []
    const start = match.index
    const end = closed(text, start, start + match[0].length)
    return [{ letters, offset: zone.offset, passage, start, end, text: text.slice(start, end) }]
  })
}

/** The end of a stretch, with the bracket that closes one opened in it. */
function closed(text: string, start: number, end: number): number {
  if (!/[([]/.test(text.slice(start, end))) return end
  return end + (/^\s*[)\]]/.exec(text.slice(end, end + 4))?.[0].length ?? 0)
}
