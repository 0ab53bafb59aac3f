import type { TimeExpression, TimePoint } from '../time/types.js'

/** The same expression in the coordinates of the block. */
export function shifted(expression: TimeExpression, by: number): TimeExpression {
  if (by === 0) return expression
  const { from, to } = expression
  return { ...moved(expression, by), from: point(from, by), ...(to && { to: point(to, by) }) }
}

function point(written: TimePoint, by: number): TimePoint {
  const { zone, numericDate } = written
  return {
    ...moved(written, by),
    ...(zone && { zone: moved(zone, by) }),
    ...(numericDate && { numericDate: moved(numericDate, by) }),
  }
}

function moved<Part extends { readonly start: number; readonly end: number }>(part: Part, by: number): Part {
  return { ...part, start: part.start + by, end: part.end + by }
}
