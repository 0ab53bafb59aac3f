/** What a character is to the lexer. */

const OTHER = 0
export const BLANK = 1
export const SIGN = 2
const DIGIT = 3
const LETTER = 4
/** A letter that a part of a time may begin with. */
export const INITIAL = 5

const LETTERS = /[\p{L}\p{N}]/u
/** Of the characters up to the blank that does not break. */
const kinds = Uint8Array.from({ length: 161 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (code <= 32 || code === 160) return BLANK
  if (/[?[+-]/.test(character)) return SIGN
  if (/\d/.test(character)) return DIGIT
  if (/[adfhjlmnopstwxy]/i.test(character)) return INITIAL
  return /\w/.test(character) ? LETTER : OTHER
})

export function kindOf(text: string, place: number): number {
  const code = text.charCodeAt(place)
  if (code <= 160) return kinds[code]!
  if (code === 0x2212) return SIGN
  return LETTERS.test(text.charAt(place)) ? LETTER : OTHER
}

export function isDigit(text: string, place: number): boolean {
  const code = text.charCodeAt(place)
  return code >= 48 && code <= 57
}

/** The end of the word or the number at a place, or the next character. A "c" before digits stands for "circa". */
export function wordEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && kindOf(text, end) >= DIGIT) {
    end++
    if (end === start + 1 && text.charAt(start) === 'c' && isDigit(text, end)) break
  }
  return Math.max(end, start + 1)
}
