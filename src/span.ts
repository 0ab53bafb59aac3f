/** A half-open range of UTF-16 offsets in the source text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Anything that has a place in the source. */
export interface Placed {
  readonly span: Span
}
