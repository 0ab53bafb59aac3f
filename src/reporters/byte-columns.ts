import { sourceLines } from './source-lines.js'

/** Turns columns of UTF-16 units into columns of UTF-8 bytes, both from 1; without a source they stay what they are. */
export function byteColumns(source: string | undefined): (line: number, column: number) => number {
  if (source === undefined) return (_, column) => column
  const lines = sourceLines(source)
  // Places come in order: counting goes on from the one before, so that a line of a megabyte is read once.
  let last = { line: 0, column: 1, bytes: 0 }
  return (line, column) => {
    if (line !== last.line || column < last.column) last = { line, column: 1, bytes: 0 }
    const between = (lines[line - 1] ?? '').slice(last.column - 1, column - 1)
    last = { line, column, bytes: last.bytes + Buffer.byteLength(between) }
    return last.bytes + 1
  }
}
