/** Columns that a terminal gives a text: 2 for a wide character, 0 for one that combines with the one before it. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text.replace(JOINED, '')) width += widthOf(character)
  return width
}

/** The longest start of a text that fits, up to the end of a word, with an ellipsis where something is left out. */
export function startOf(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  const start = fitting([...text], width - 1).join('')
  return `${start.replace(/(?<= )\S{1,15}$/u, '')}…`
}

/** The longest end of a text that fits, from the start of a word, with an ellipsis where something is left out. */
export function endOf(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  const end = fitting([...text].reverse(), width - 1)
    .reverse()
    .join('')
  return `…${end.replace(/^\S{1,15}(?= )/u, '')}`
}

/** Lines of at most `width` columns, broken between words. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && displayWidth(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function fitting(characters: readonly string[], width: number): string[] {
  let taken = 0
  let used = 0
  for (const character of characters) {
    used += widthOf(character)
    if (used > width) break
    taken++
  }
  return characters.slice(0, taken)
}

function widthOf(character: string): number {
  if (character >= ' ' && character <= '~') return 1
  return COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1
}

const JOINED = /\u200D\p{ExtPict}/gu
const COMBINING = /\p{Mn}|\p{Me}|\p{EMod}|\u200D/u
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u
