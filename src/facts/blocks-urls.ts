/** A half-open range of a text. */
export interface Range {
  readonly start: number
  readonly end: number
}

const url = /(?<![\p{L}\p{N}_])(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>\ufffc]+/giu

/** The bare URLs of a text, without the punctuation that ends the sentence around them. */
export function bareUrls(text: string): Range[] {
  if (!mayHoldUrl(text)) return []
  return Array.from(text.matchAll(url), match => ({
    start: match.index,
    end: match.index + trimmedLength(match[0]),
  })).filter(({ start, end }) => end - start > 4)
}

export function mayHoldUrl(text: string): boolean {
  return text.includes('://') || /www\./i.test(text)
}

/** As GFM ends a URL: no closing punctuation, no closing bracket that opened before the URL. */
function trimmedLength(written: string): number {
  let depth = 0
  for (const unit of written) depth += unit === '(' ? 1 : unit === ')' ? -1 : 0
  let length = written.length
  for (; length > 0; length--) {
    const last = written[length - 1]!
    if (last === ')' && depth < 0) depth++
    else if (!/[.,;:!?'"*_~\]}|]/.test(last)) break
  }
  return length
}
