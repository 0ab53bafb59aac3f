const [LINE_FEED, CARRIAGE_RETURN] = [10, 13]

/** Where the line of a place in a text begins. Looks no further back than that. */
export function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--
  return start
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN
}
