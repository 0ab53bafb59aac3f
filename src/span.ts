/** A half-open range of UTF-16 offsets in the source text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether a range lies in another, from end to end. */
export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Anything that has a place in the source. */
export interface Placed {
  readonly span: Span
}
