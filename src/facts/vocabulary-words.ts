const APOSTROPHE = 0x27
const CURLY_APOSTROPHE = 0x2019

/** Latin letters and digits; whatever else a text holds parts its words. */
function isOfWord(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
  return unit >= 0xc0 && unit < 0x250 && unit !== 0xd7 && unit !== 0xf7
}

/**
 * Visits the words of a text in lower case, each as a hash, with the index where it ends. "didn't" is visited as
 * "didn", "t" and "didnt", whichever of them somebody looks for.
 */
export function eachWord(lower: string, visit: (key: number, end: number) => void): void {
  let word = 0
  let joined = 0
  let isJoined = false
  for (let index = 0; index < lower.length; index++) {
    const unit = lower.charCodeAt(index)
    if (isOfWord(unit)) {
      word = hashed(word, unit)
      joined = hashed(joined, unit)
      continue
    }
    if (word !== 0) visit(word, index)
    word = 0
    if (unit === APOSTROPHE || unit === CURLY_APOSTROPHE) {
      isJoined = joined !== 0
      continue
    }
    if (isJoined) visit(joined, index)
    joined = 0
    isJoined = false
  }
  if (word !== 0) visit(word, lower.length)
  if (isJoined) visit(joined, lower.length)
}

/** One step of FNV-1a, started anew for each word. */
function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}
