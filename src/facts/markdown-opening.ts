const FENCED = /^---[ \t]*(\r?\n[\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/
/** No YAML that anybody writes: a heading below the first level, bold text, the row of a table, a heading behind a blank line. */
const MARKDOWN = /\n(?:#{2,6} \S|\*\*\S|\|.*\|)|^\r?\n[ \t]*\r?\n# \S/

/**
 * A report may open with a rule and have another one further down: what stands between them is no front matter, and the
 * parsers would hide it. The rule is written in its other spelling for them, at the same places.
 */
export function withOpeningRule(text: string): string {
  const between = FENCED.exec(text)?.[1]
  return between !== undefined && MARKDOWN.test(between) ? `***${text.slice(3)}` : text
}
