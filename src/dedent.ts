/** A template string without the indentation that its place in the code gave it, and without its outer blank lines. */
export function dedent(text: string): string {
  const lines = text
    .replace(/^[^\S\n]*\n/, '')
    .replace(/\n[^\S\n]*$/, '\n')
    .split('\n')
  const indents = lines.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length)
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER)
  return lines.map(line => line.slice(indent)).join('\n')
}
