import type { PlaceholderSpelling } from './placeholder-spellings.js'

/** Bracketed places to fill in: `<team name>`, `[Link to PR]`, `{{ incident date }}`, `[Yes/No]`. */
export function slotsIn(text: string): PlaceholderSpelling[] {
  if (!BRACKET.test(text)) return []
  return Array.from(text.matchAll(BRACKETED), match => {
    const [whole, braces, angle, square, curly] = match
    const isSlot =
      braces !== undefined
        ? isTemplateVariable(braces)
        : angle !== undefined
          ? isAngleSlot(angle)
          : square !== undefined
            ? isSquareSlot(square)
            : isCurlySlot(curly!)
    const end = match.index + whole.length
    return isSlot && !isGlued(text, match.index, end)
      ? [{ start: match.index, end, kind: 'slot', certainty: 'certain' } as const]
      : []
  }).flat()
}

const BRACKET = /[<[{]/
const BRACKETED = /\{\{[ \t]*([^{}\n]{1,80}?)[ \t]*\}\}|<([^<>\n]{1,120})>|\[([^[\]\n]{1,120})\]|\{([^{}\n]{1,80})\}/g

/** `Map<Name>`, `list[number]` and `/users/<id>` are code that lost its backticks. */
const isGlued = (text: string, start: number, end: number) =>
  /[\p{L}\p{N}_\])/=@.-]/u.test(text[start - 1] ?? ' ') || /[\p{L}\p{N}_([/@-]/u.test(text[end] ?? ' ')

/** Liquid, Jinja, Handlebars and Go templates have properties, filters, calls and blocks. */
const isTemplateVariable = (content: string) =>
  /^[\p{L}\p{N}]/u.test(content) &&
  !/[|()$="]|[\p{L}_]\.[\p{L}_]/u.test(content) &&
  !/^(?:content|else|end|if|range|include|template)\b/.test(content)

/** Also what an HTML parser takes for a tag with odd attributes: `<Link to the recording>`. */
export const isAngleSlot = (content: string) =>
  !/[=/@#|%;]|:\S|^\s|\s$|^[!?]/.test(content) &&
  (isInstruction(content) || (!/[-_]/.test(content) && isNamedThing(content, 2)) || isShouted(content))

const isSquareSlot = (content: string) => isInstruction(content) || isChoice(content) || isNamedThing(content, 1)

const isCurlySlot = (content: string) =>
  /^[A-Z\d%:/ -]+$/.test(content) && (isShouted(content) || isNamedThing(content, 2))

const isInstruction = (content: string) => INSTRUCTION.test(content)

const INSTRUCTION =
  /^(?:(?:insert|add|enter|fill in|put|describe|provide|specify|list|include|write|explain|replace|choose|select) \p{L}|your \p{L}|(?:your|ton|votre|tu|su|seu|teu|ihr|dein|vostro|tuo|uw|jouw)[ _]?(?:name|nom|nombre|nome|naam|e-?mail|team|équipe|equipe|equipo)$|(?:links?|names?|date|time|title|description|list|summary|number|amount) (?:to|of|for) \p{L}|(?:name|number|date|time|link|amount|percentage) or \p{L}|(?:brief|short|one[- ](?:line|sentence|paragraph)|high-level) (?:description|summary|overview|explanation|sentence)|\d(?:[-–]\d)? sentences?\b|e\.g\.|tbd$|todo$|tbc$|placeholder|optional: )/iu

const isChoice = (content: string) =>
  /^[^|]{1,30}(?: \| [^|]{1,30}){1,6}$/.test(content) ||
  /^(?:yes ?\/ ?no|true ?\/ ?false|(?:low|medium|high|critical|draft|resolved|open|closed|final|in[- ]progress)(?: ?[/|] ?(?:low|medium|high|critical|draft|resolved|open|closed|final|in[- ]progress)){1,3})$/i.test(
    content,
  )

/** Words for what a report holds about every incident; the second set is too common as a tag in square brackets. */
const isNamedThing = (content: string, sets: 1 | 2) => {
  const words = content.toLowerCase().split(/[ _-]+/)
  const last = words.at(-1)!
  return (
    words.length <= 4 &&
    words.slice(0, -1).every(word => OWNERS_OF_NAMES.has(word)) &&
    (NAMES.has(last) || ((sets === 2 || words.length > 1) && MORE_NAMES.has(last)))
  )
}

const OWNERS_OF_NAMES = new Set(
  'the a an your incident service services team customer product system company project ticket issue event author owner reviewer component host pr jira slack github start end detection resolution publication first last full short brief root affected error time'.split(
    ' ',
  ),
)
const NAMES = new Set(
  'name names title date time timestamp link url number amount percentage id xx xx% x% yy'.split(' '),
)
const MORE_NAMES = new Set(
  'description summary owner team author version duration severity location reason value details impact cause period n x service tool system'.split(
    ' ',
  ),
)

/** Several words in capitals, as some templates write their slots: `<EVENT SYMPTOMS>`; not `<START OF OUTAGE>`. */
const isShouted = (content: string) =>
  /^[A-Z][A-Z\d%]+(?:[ _][A-Z\d%]+){1,8}(?:, e\.g\..*)?$/.test(content) && !MARKS_AN_EVENT.test(content)

/** What a timeline shouts where the trouble begins and ends. */
const MARKS_AN_EVENT =
  /^(?:THE )?(?:(?:START|BEGIN(?:NING)?|END) OF (?:THE )?\w+|(?:\w+ ){1,2}(?:BEGINS|BEGAN|STARTS|STARTED|ENDS|ENDED|OVER|RESOLVED|RESTORED|MITIGATED|DETECTED|DECLARED))$/
