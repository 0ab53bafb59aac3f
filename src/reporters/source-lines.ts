import type { Region } from '../rule.js'

/** The lines of a source without their line breaks; line 1 is at index 0. */
export function sourceLines(source: string): readonly string[] {
  return source.split(/\r\n|[\n\r]/)
}

/** What a place marks of its first line, with at most `reach` units on either side: a line may be as long as the file. */
export function excerptOf(line: string, { line: first, column, endLine, endColumn }: Region, reach: number) {
  const start = column - 1
  const end = endLine > first ? line.length : endColumn - 1
  return {
    before: whole(line.slice(Math.max(0, start - reach), start)),
    marked: whole(line.slice(start, Math.min(end, start + reach))),
    after: whole(line.slice(end, end + reach)),
    isWhole: start <= reach && end - start <= reach && line.length - end <= reach,
  }
}

/** Without the halves of a character that a cut has left. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
}
