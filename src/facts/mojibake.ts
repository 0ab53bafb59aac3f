/** UTF-8 that was read as Windows-1252, and what it meant; `meant` is undefined where the bytes are lost. */
export interface Misread {
  readonly start: number
  readonly end: number
  readonly meant: string | undefined
}

/** "donâ€™t" meant "don’t". Only what decodes to one character that is no control character. */
export function misreadIn(text: string): Misread[] {
  return Array.from(text.matchAll(SUSPECT), match => {
    const meant = match[0] === '\uFFFD' ? undefined : decoded(match[0])
    return { start: match.index, end: match.index + match[0].length, meant, lost: match[0] === '\uFFFD' }
  })
    .filter(({ meant, lost }) => lost || (meant !== undefined && !/[\p{C}\uFFFD]/u.test(meant)))
    .map(({ start, end, meant }) => ({ start, end, meant }))
}

/** What Windows-1252 shows for the bytes 0x80 to 0x9F; five of them it leaves empty. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const CONTINUATION = `[\u0080-\u00BF${CP1252}]`
/** What may be a character that was misread, as the source of a pattern. */
export const MISREAD = `\uFFFD|[\u00C2-\u00DF]${CONTINUATION}|[\u00E0-\u00EF]${CONTINUATION}{2}|[\u00F0-\u00F4]${CONTINUATION}{3}`
const SUSPECT = new RegExp(MISREAD, 'g')
const utf8 = new TextDecoder('utf-8', { fatal: true })

function decoded(text: string): string | undefined {
  const bytes = Array.from(text, character => {
    const high = CP1252.indexOf(character)
    return high < 0 ? character.charCodeAt(0) : 0x80 + high
  })
  try {
    return utf8.decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}
