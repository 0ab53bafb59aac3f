import { compiled } from './compiled.js'

/** Every match of a global pattern: what `matchAll` gives, without the copy of the pattern that it makes for each text. */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  compiled(pattern).lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
