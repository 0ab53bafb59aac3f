/** The lines of a source without their line breaks; line 1 is at index 0. */
export function sourceLines(source: string): readonly string[] {
  return source.split(/\r\n|[\n\r]/)
}
