/**
 * The one gate that every string from a document, a file name or an argument passes on its way out.
 * A log is read by people and by machines: a runner takes `::error::` at the start of a line, or `##vso[` anywhere,
 * for a command, and a terminal obeys control characters. What is hidden becomes visible, what commands becomes inert.
 */

// An emoji keeps its joiners and variation selectors; everything else that is invisible is shown by its number.
const emoji = String.raw`\p{ExtPict}(?:\p{EMod}|\uFE0F)?(?:\u200D\p{ExtPict}(?:\p{EMod}|\uFE0F)?)*`
const hidden = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}\p{NChar}]`
const EMOJI_OR_HIDDEN = new RegExp(`${emoji}|(${hidden})`, 'gu')
const HIDDEN_IN_JSON = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}\p{DI}\p{NChar}]/gu

// Most of a text is neither, and these tell so at a tenth of the price.
const NOT_PLAIN = /[^ -~]/
const NOT_ASCII = /[^\0-~]+/g

// GitHub's older commands, Azure Pipelines and TeamCity read these wherever they stand in a line.
const COMMAND_ANYWHERE = /#(?=#(?:\[|vso\[|teamcity\[))/gi

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** One physical line in which nothing is hidden and nothing commands: for the text formats and for stderr. */
export function visible(text: string): string {
  const shown = NOT_PLAIN.test(text)
    ? text.replace(EMOJI_OR_HIDDEN, (match, invisible: string | undefined) => (invisible ? escapeOf(invisible) : match))
    : text
  return shown.replace(COMMAND_ANYWHERE, '\\u{23}')
}

/** Parts of one line that are painted differently; no command comes about where two of them meet. */
export function visibleParts<Parts extends readonly string[]>(
  parts: readonly [...Parts],
): { [Index in keyof Parts]: string } {
  const shown = parts.map(visible)
  const isInert = shown.join('').search(COMMAND_ANYWHERE) < 0
  const inertParts = isInert ? shown : shown.map(part => part.replaceAll('#', '\\u{23}'))
  return inertParts as { [Index in keyof Parts]: string }
}

/** Like `visible`, with every run of blanks as one space: what columns are made of. */
export function visibleLine(text: string): string {
  return visible(text.replace(/\s+/gu, ' ').trim())
}

/** A path that no one takes for an option or a command: one that starts oddly shows with `./` before it. */
export function visiblePath(path: string): string {
  const shown = visible(path)
  return /^[\p{L}\p{N}._/]/u.test(shown) ? shown : `./${shown}`
}

/** Several lines that someone else wrote (help, usage errors, debug output): the line breaks stay, no line commands. */
export function inert(text: string): string {
  return text
    .split(/\r\n|[\n\r]/)
    .map(inertLine)
    .join('\n')
}

/** One line of that kind, or of a source as a diff shows it: tabs stay. */
export function inertLine(line: string): string {
  return inertStart(visibleParts(line.split('\t')).join('\t'))
}

/** A line that starts with what a line was broken at: `::` there would be a command. */
export function inertStart(shown: string): string {
  return shown.replace(/^(\s*):(?=:)/, '$1\\u{3a}')
}

/** JSON whose strings hide nothing and command nothing; the data is what it was. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent)
    .replace(NOT_ASCII, run => run.replace(HIDDEN_IN_JSON, character => character.split('').map(unitEscape).join('')))
    .replace(COMMAND_ANYWHERE, '\\u0023')
}

/** Text or attribute value of XML and HTML: visible, legal, escaped. */
export function xmlText(text: string): string {
  return visible(text).replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

function escapeOf(character: string): string {
  return NAMED[character] ?? `\\u{${character.codePointAt(0)!.toString(16)}}`
}

function unitEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
