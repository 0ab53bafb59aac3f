import type { Nodes, Root } from 'mdast'
import { markdownToMdast } from 'satteri'

/** The tree of Sätteri, a native parser that loads only where a binary exists for the machine. */
export function parse(text: string): Root {
  const hidden = withoutAutolinks(text)
  const root = markdownToMdast(hidden.text) as Root
  if (hidden.letters.size > 0) restore(root, hidden.letters)
  return root
}

/** An `<autolink>`, which stays, or the first letter of a bare URL, or the sign of an address. */
const autolink =
  /(?<!(?<!\\)(?:\\\\){0,8}\\)<(?:[a-z][\w+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>|h(?=ttps?:\/\/)|w(?=ww\.)|f(?=tp:\/\/)|(?<!\\)@/gi

/** Without one of these no URL and no address is bare. */
const SIGN = /@|:\/\/|www\./i

/**
 * Sätteri makes links of bare URLs and addresses, and cannot be told not to. A letter of each gives way to another
 * of its kind (a letter, a punctuation mark) that the document does not use.
 */
function withoutAutolinks(text: string): { text: string; letters: ReadonlyMap<string, string> } {
  if (!SIGN.test(text)) return { text, letters: new Map() }
  const standIns = new Map<string, string>()
  const free = { letter: unused('ꓐꓑꓒꓓꓔꓕꓖꓗꓘꓙꓚꓛꓜꓝꓞꓟ', text), mark: unused('⸪⸫⸬⸭', text) }
  const hidden = text.replace(autolink, letter => {
    if (letter.length > 1) return letter
    const standIn = standIns.get(letter) ?? (letter === '@' ? free.mark : free.letter).next().value ?? letter
    standIns.set(letter, standIn)
    return standIn
  })
  return { text: hidden, letters: new Map(Array.from(standIns, ([letter, standIn]) => [standIn, letter])) }
}

function* unused(candidates: string, text: string): Generator<string, undefined> {
  for (const candidate of candidates) if (!text.includes(candidate)) yield candidate
  return undefined
}

/** Puts the letters back, in every text of every node. */
function restore(root: Root, letters: ReadonlyMap<string, string>): void {
  const standIn = new RegExp(`[${[...letters.keys()].join('')}]`, 'g')
  const open: Nodes[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    const texts = node as unknown as Record<string, unknown>
    for (const key of ['value', 'url', 'alt', 'title', 'label', 'identifier', 'lang', 'meta']) {
      const text = texts[key]
      if (typeof text === 'string') texts[key] = text.replace(standIn, letter => letters.get(letter)!)
    }
    if ('children' in node) for (const child of node.children) open.push(child)
  }
}
