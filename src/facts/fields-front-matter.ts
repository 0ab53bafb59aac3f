import type { Block, Field } from '../postmortem.js'
import { fieldName } from './fields-names.js'

const KEY = /^([A-Za-z_][\w-]{0,60})\s*[:=](?:\s+|$)/
const NESTED = /^(?:\s+-|-)\s+(.*)$/
/** In front matter the plain word "date" of a blog is when the post went out. */
const BLOG = /^(?:layout|category|tags|aliases|path)\s*[:=]/m

/** The top-level keys of YAML or TOML front matter with a scalar or a list of scalars; deeper structure is passed over. */
export function frontMatterFields(block: Block): Field[] {
  const fields: Field[] = []
  const lines = [...block.text.matchAll(/[^\n]+/g)]
  for (const [index, line] of lines.entries()) {
    const key = KEY.exec(line[0])
    if (!key) continue
    const written = line[0]
      .slice(key[0].length)
      .replace(/\s+#\s.*$/, '')
      .trim()
    const listed = written === '' ? itemsBelow(lines.slice(index + 1)) : []
    const value = written === '' ? listed.join(', ') : scalar(written)
    const label = key[1]!
    const start = line.index + key[0].length
    const span = block.spanOf(line.index, line.index + line[0].length)
    fields.push({
      name: frontMatterName(label, value, block.text),
      label,
      value,
      valueSpan: written === '' ? span : block.spanOf(start, start + written.length),
      carrier: 'front-matter',
      block,
      incident: 0,
      span,
    })
  }
  return fields
}

function frontMatterName(label: string, value: string, text: string): string | undefined {
  const name = fieldName(label.replace(/[_-]/g, ' '), value)
  return name === 'date' && BLOG.test(text) ? 'publication' : name
}

function itemsBelow(lines: readonly RegExpMatchArray[]): string[] {
  const items: string[] = []
  for (const [line] of lines) {
    const item = NESTED.exec(line)
    if (!item) break
    items.push(scalar(item[1]!))
  }
  return items
}

/** Without quotes, and a flow list as its members. */
function scalar(written: string): string {
  const list = /^\[(.*)\]$/.exec(written)
  if (list)
    return list[1]!
      .split(',')
      .map(item => scalar(item.trim()))
      .join(', ')
  return written.replace(/^(["'])(.*)\1$/, '$2')
}
