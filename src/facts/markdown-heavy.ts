/** References and characters of one line: many times what a report has, and no second's work for Sätteri. */
const [MOST_REFERENCES, LONGEST_LINE] = [2000, 32_768]

/**
 * What Sätteri takes more than the time of its length for, so that remark-parse reads it: it keeps a copy of a text for
 * each character reference in it, until there is no memory left, and counts the characters of a line anew for each part
 * of it, where not all are ASCII.
 */
export function isHeavy(text: string): boolean {
  return hasManyReferences(text) || (hasLongLine(text) && HIDDEN_OR_WIDE.test(text))
}

/** A bare URL or address is hidden from Sätteri behind a letter that is not ASCII. */
const HIDDEN_OR_WIDE = /[^\0-\x7f]|@|:\/\/|www\./i

function hasManyReferences(text: string): boolean {
  let count = 0
  for (let at = text.indexOf('&'); at >= 0 && count <= MOST_REFERENCES; at = text.indexOf('&', at + 1)) count++
  return count > MOST_REFERENCES
}

function hasLongLine(text: string): boolean {
  if (text.length <= LONGEST_LINE) return false
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (end - start > LONGEST_LINE) return true
    start = end + 1
  }
  return false
}
