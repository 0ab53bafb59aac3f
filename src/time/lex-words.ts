/** The names of months and days as reports write them, and the pieces of patterns made from them. */

const months = 'january february march april may june july august september october november december'.split(' ')
const days = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

/** A month by its name or its usual short forms, with the full stop of an abbreviation. */
export const MONTH =
  '(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z])|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])\\.?)'

/** A month as a name, whole or short: "March" and "Mar", no "march". */
export const MONTH_NAME = `(?:${months.flatMap(name => [capital(name), capital(name.slice(0, 3))]).join('|')}|Sept)(?![a-z])`

/** A day of the week by its name or its usual short forms. */
export const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![a-z])\\.?'

/** Blanks within an expression: a few, no line break. */
export const BLANK = '[ \\t\\u00a0\\u202f]'
export const BLANKS = ' \t\u00a0\u202f'

/** A hyphen in one of its forms, and the dashes that editors make of it. */
export const HYPHEN = '[-\\u2010\\u2011\\u2012–−]'

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** 1 to 12. */
export function monthNumber(name: string): number {
  return months.findIndex(month => month.startsWith(name.slice(0, 3).toLowerCase())) + 1
}

/** 0 Sunday … 6 Saturday. */
export function weekdayNumber(name: string): number {
  return days.findIndex(day => day.startsWith(name.slice(0, 3).toLowerCase()))
}

/** "April" and "APR", not "april": a name rather than a word such as "may" or "march". */
export function isName(word: string): boolean {
  return /^[A-Z]/.test(word)
}

/** A pattern that matches at one place only, whatever the case. */
export function at(source: string): RegExp {
  return new RegExp(source, 'iy')
}

/** The match of a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(text)
}
