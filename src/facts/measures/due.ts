import { MONTH_NAME } from '../../time/lex-words.js'
import type { CivilDate, TimeExpression } from '../../time/types.js'

/** When an item is to be done. The range is in the text that was read. */
export interface DuePlace {
  readonly text: string
  readonly start: number
  readonly end: number
  /** "2026-05-01", "2026-05", "2026-Q2"; undefined where the text names no year or no calendar period. */
  readonly date: string | undefined
  readonly precision: 'day' | 'month' | 'quarter' | 'sprint' | 'unknown'
}

const CUE =
  /\b(?:by|before|until|till|no later than|not later than|due(?: date| on| by| in)?|eta|target(?:ed|ing)?(?: date| for)?|deadline|complet(?:ed|ion|e)(?: date)?(?: by| in| on)?|deliver(?:y|ed) (?:by|in)|scheduled for|planned for|expected(?: in| by)?|aiming for|in the week of|week of|during)[\s:=~*_-]{0,4}(?:the )?(?:(?:end|start|beginning|middle) of |early |mid[- ]?|late |eo)?$/i
const HALF_OR_QUARTER = /Q[1-4]|H[12]/
const PERIOD =
  /\b(?:(Q[1-4]|H[12])[ -]?(?:FY|CY)?[ -]?['’]?(\d{4}|\d{2})\b|(\d{4})[ -]?(Q[1-4]|H[12])\b|(Q[1-4]|H[12])(?=[)\]\s.,;]|$))/g
const SPRINT =
  /\b(?:(?:next|this|current|coming|following|upcoming) (?:sprint|iteration|cycle|release)|sprint \d{1,4}|end of (?:the )?sprint)\b/i
const SOON =
  /\b(?:within|in|over|during)(?: the)?(?: next| coming)? (?:\d{1,3}|one|two|three|four|six|eight|a|couple of|few)(?: business| working| calendar)? (?:day|week|month|quarter|sprint)s?\b|\b(?:next|this) (?:\d{1,2} )?(?:week|month|quarter|year)s?\b|\b(?:by|before) (?:the )?(?:end of (?:the |this |next )?(?:day|week|month|quarter|year)|eo[dwmqy]|tomorrow|today|(?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i

/**
 * The due date that the words of an item give: a date behind a word such as "by" or "due", or a quarter, a sprint,
 * a number of weeks.
 * @param expressions what the time engine finds in the text
 */
export function dueIn(text: string, expressions: readonly TimeExpression[]): DuePlace | undefined {
  const dated = expressions.find(expression => isDate(expression) && isPromised(text, expression))
  if (dated) return placed(dated)
  return period(text, true) ?? worded(text)
}

/** The due date that a cell or the value of a label gives: any date counts, and what stands for one. */
export function dueNamed(text: string, expressions: readonly TimeExpression[]): DuePlace | undefined {
  return dueOfGroup(text, expressions) ?? alone(text)
}

/** The due date that the heading of a group gives: any date counts. */
export function dueOfGroup(text: string, expressions: readonly TimeExpression[]): DuePlace | undefined {
  const dated = expressions.findLast(isDate)
  return dated ? placed(dated) : (period(text, false) ?? worded(text))
}

function isDate({ kind, from, recurring }: TimeExpression): boolean {
  return (
    (kind === 'point' || kind === 'range') && !recurring && (from.date !== undefined || from.numericDate !== undefined)
  )
}

/** Dates of completion and publication tell the past: "done on 3 May", "since March". */
function isPromised(text: string, { start, end }: TimeExpression): boolean {
  const before = text.slice(Math.max(0, start - 48), start)
  if (/\[\s*$/.test(before) && /^\s*\]\s*$/.test(text.slice(end))) return true
  return CUE.test(before) && !/\b(?:completed?|done|deployed|shipped|merged) (?:as of|on|in)[\s:]*$/i.test(before)
}

function placed({ text, start, end, from, to }: TimeExpression): DuePlace {
  const point = to?.date || to?.numericDate ? to : from
  const date = point.date ?? point.numericDate?.readings[0] ?? {}
  const settled = point.date !== undefined || point.numericDate?.readings.length === 1
  return {
    text,
    start,
    end,
    date: settled ? isoDate(date) : undefined,
    precision: date.day === undefined ? 'month' : 'day',
  }
}

function isoDate({ year, month, day }: CivilDate): string | undefined {
  if (year === undefined || month === undefined) return undefined
  const two = (value: number) => String(value).padStart(2, '0')
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}

/** "Q2 2026", "(H1)": alone in an item it counts in brackets or behind a word such as "by" only. */
function period(text: string, needsCue: boolean): DuePlace | undefined {
  const match = lastPeriod(text)
  if (!match) return undefined
  const { index } = match
  const before = text.slice(Math.max(0, index - 48), index)
  if (needsCue && !CUE.test(before) && !/(?:[([—–-]|\bin|\bfor|\btarget|\beta)[\s:]*$/i.test(before)) return undefined
  const name = match[1] ?? match[4] ?? match[5]!
  const year = match[2] ?? match[3]
  const date = year && `${year.length === 2 ? '20' : ''}${year}-${name.toUpperCase()}`
  return { text: match[0], start: index, end: index + match[0].length, date, precision: 'quarter' }
}

const PART = '(?:[Tt]he )?(?:[Ee]nd|[Ss]tart|[Bb]eginning|[Mm]iddle) of |[Ee]arly |[Mm]id[ -]?|[Ll]ate '
/** "by the end of March", "ETA: April", "mid-May": no year, and no day. */
const IN_MONTH = new RegExp(
  `\\b(?:(?:[Bb]y|[Bb]efore|[Uu]ntil|[Dd]ue(?: in| by)?|ETA|eta|[Dd]eadline)[ :]{1,2}(?:${PART})?|${PART})${MONTH_NAME}`,
)
const MONTH_ALONE = new RegExp(`\\b${MONTH_NAME}`)
/** "due 3/12": read as a date by nobody, but as a promise by all. */
const ON_DAY = /\b(?:due(?: date| on| by)?|by|before|eta|deadline|target)[\s:=-]{1,3}\d{1,2}\/\d{1,2}(?![\d/])/i
const DAY_ALONE = /^[\s(~]*\d{1,2}[/.]\d{1,2}\.?[\s)]*$/

/** What every promise without a date speaks of. */
const UNIT = /sprint|iteration|cycle|release|day|week|month|quarter|year|eo[dwmqy]|tomorrow/i
const MAY_NAME_DAY = /\d\/\d|Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec/

function worded(text: string): DuePlace | undefined {
  if (UNIT.test(text)) {
    const found = undated(SPRINT.exec(text), 'sprint') ?? undated(SOON.exec(text), 'unknown')
    if (found) return found
  }
  if (!MAY_NAME_DAY.test(text)) return undefined
  return undated(IN_MONTH.exec(text), 'month') ?? undated(ON_DAY.exec(text), 'day')
}

/** What a place for dates holds: "March", "3/12". */
function alone(text: string): DuePlace | undefined {
  if (!MAY_NAME_DAY.test(text)) return undefined
  return undated(MONTH_ALONE.exec(text), 'month') ?? undated(DAY_ALONE.exec(text), 'day')
}

function undated(match: RegExpExecArray | null, precision: DuePlace['precision']): DuePlace | undefined {
  return match
    ? { text: match[0], start: match.index, end: match.index + match[0].length, date: undefined, precision }
    : undefined
}

function lastPeriod(text: string): RegExpExecArray | undefined {
  return HALF_OR_QUARTER.test(text) ? [...text.matchAll(PERIOD)].at(-1) : undefined
}
