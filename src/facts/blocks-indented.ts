/** Most lines of it, in percent: a log or a script has hardly any that read so. */
const MOST = 60
const OPENING = /^(?:[-*•]\s+|\[[ xX]\]\s+)?[\p{Lu}\d]/u
const CLOSING = /[\p{L}\p{N}][.!?:]["”)]?$/u
const CODE = /[{}<>;=$\\|]/
const FEWEST_WORDS = 5
const LOGGED = /^\s*(?:\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}|[$#>+@]|\w+\()/

/** Sentences that four blanks have turned into code: their author indented what stands below a heading. */
export function readsAsProse(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  if (lines.length === 0 || lines.some(line => LOGGED.test(line))) return false
  return lines.filter(isSentence).length * 100 >= lines.length * MOST
}

function isSentence(line: string): boolean {
  const text = line.trim()
  return OPENING.test(text) && CLOSING.test(text) && !CODE.test(text) && text.split(/\s+/).length >= FEWEST_WORDS
}
