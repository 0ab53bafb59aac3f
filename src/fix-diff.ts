import { inertLine, visible } from './output-gate.js'

interface Line {
  readonly sign: ' ' | '-' | '+'
  readonly text: string
}

const CONTEXT = 3
const MOST_STEPS = 1000

/** What changes between two texts, as `diff -u` shows it, hidden characters made visible; "" when nothing does. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const lines = lineChanges(linesOf(before), linesOf(after))
  return `--- a/${visible(path)}\n+++ b/${visible(path)}\n${hunks(lines).join('')}`
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/)
}

function hunks(lines: readonly Line[]): string[] {
  const changed = lines.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]))
  const ranges: { start: number; end: number }[] = []
  for (const index of changed) {
    const last = ranges.at(-1)
    const end = Math.min(lines.length, index + CONTEXT + 1)
    if (last && index - CONTEXT <= last.end) last.end = end
    else ranges.push({ start: Math.max(0, index - CONTEXT), end })
  }
  return ranges.map(({ start, end }) => {
    const body = lines.slice(start, end)
    const old = position(lines, start, end, '+')
    const new_ = position(lines, start, end, '-')
    return `@@ -${old} +${new_} @@\n${body.map(shown).join('')}`
  })
}

/** "12,7": the first line and the count of a hunk on the side that does not have lines with this sign. */
function position(lines: readonly Line[], start: number, end: number, without: '+' | '-'): string {
  const count = (from: number, to: number) => lines.slice(from, to).filter(({ sign }) => sign !== without).length
  const length = count(start, end)
  return `${count(0, start) + (length ? 1 : 0)},${length}`
}

function shown({ sign, text }: Line): string {
  const ending = /\r?\n$/.exec(text)?.[0] ?? ''
  const line = inertLine(sign + text.slice(0, text.length - ending.length))
  return `${line}${ending || '\n\\ No newline at end of file\n'}`
}

function lineChanges(before: readonly string[], after: readonly string[]): Line[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const same = (lines: readonly string[]) => lines.map((text): Line => ({ sign: ' ', text }))
  return [
    ...same(before.slice(0, start)),
    ...shortest(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.slice(before.length - end)),
  ]
}

/** Myers, "An O(ND) difference algorithm"; texts with little in common are replaced as a whole. */
function shortest(before: readonly string[], after: readonly string[]): Line[] {
  const furthest = new Map<number, number>([[1, 0]])
  const trace: Map<number, number>[] = []
  for (let steps = 0; steps <= Math.min(before.length + after.length, MOST_STEPS); steps++) {
    trace.push(new Map(furthest))
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = isInsertion(furthest, diagonal, steps) ? furthest.get(diagonal + 1)! : furthest.get(diagonal - 1)! + 1
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++
      furthest.set(diagonal, x)
      if (x >= before.length && x - diagonal >= after.length) return backtracked(before, after, trace)
    }
  }
  return [...before.map((text): Line => ({ sign: '-', text })), ...after.map((text): Line => ({ sign: '+', text }))]
}

function isInsertion(furthest: ReadonlyMap<number, number>, diagonal: number, steps: number): boolean {
  return diagonal === -steps || (diagonal !== steps && furthest.get(diagonal - 1)! < furthest.get(diagonal + 1)!)
}

function backtracked(
  before: readonly string[],
  after: readonly string[],
  trace: readonly Map<number, number>[],
): Line[] {
  const lines: Line[] = []
  let x = before.length
  let y = after.length
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const furthest = trace[steps]!
    const insertion = isInsertion(furthest, x - y, steps)
    const previous = insertion ? x - y + 1 : x - y - 1
    const fromX = steps === 0 ? 0 : furthest.get(previous)!
    const fromY = steps === 0 ? 0 : fromX - previous
    while (x > fromX && y > fromY) {
      lines.push({ sign: ' ', text: before[--x]! })
      y--
    }
    if (steps > 0) lines.push(insertion ? { sign: '+', text: after[--y]! } : { sign: '-', text: before[--x]! })
  }
  return lines.reverse()
}
