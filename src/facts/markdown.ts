import type { Root } from 'mdast'

/** Text to mdast, with UTF-16 offsets. */
export interface MarkdownParser {
  readonly name: 'satteri' | 'remark'
  parse(text: string): Root
}

/** Sätteri where it loads, remark-parse everywhere. */
export async function loadMarkdownParser(which: 'auto' | 'satteri' | 'remark'): Promise<MarkdownParser> {
  if (which === 'remark') throw new Error('not built yet')
  const { markdownToMdast } = await import('satteri')
  return {
    name: 'satteri',
    parse: text => markdownToMdast(text, { features: { frontmatter: true } }) as unknown as Root,
  }
}
