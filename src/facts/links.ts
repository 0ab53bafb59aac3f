import type { Block, Link, Mark } from '../postmortem.js'
import type { DocumentSettings } from '../settings.js'
import { Slugs } from './slugs.js'

interface Read {
  readonly blocks: readonly Block[]
  readonly source: string
  /** Of the document, with forward slashes. */
  readonly path: string | undefined
  readonly exists: DocumentSettings['exists']
}

/** Links and images that can be checked: anchors of this document, files beside it, and domains without a scheme. */
export function readLinks(read: Read): Link[] {
  const anchors = lazily(() => anchorsOf(read))
  const links = read.blocks.flatMap(({ marks }) =>
    marks.flatMap(mark => {
      const target = targetOf(mark, read, anchors)
      return target ? [{ kind: mark.kind as Link['kind'], url: mark.url!, span: mark.span, ...target }] : []
    }),
  )
  const isAmongItsFiles = links.some(({ target, exists }) => target === 'file' && exists)
  return links.map(link => ({ ...link, certainty: certaintyOf(link, isAmongItsFiles || folderExists(link.url, read)) }))
}

/** A file is known to be missing where others of its repository are there. */
function certaintyOf({ target, exists }: Pick<Link, 'target' | 'exists'>, isInPlace: boolean): Link['certainty'] {
  if (target !== 'file') return 'likely'
  return exists === false && !isInPlace ? 'possible' : 'certain'
}

function targetOf(
  { kind, url, span }: Mark,
  read: Read,
  anchors: () => ReadonlySet<string>,
): Pick<Link, 'target' | 'exists'> | undefined {
  if (
    (kind !== 'link' && kind !== 'image') ||
    !url ||
    !/[[!]/.test(read.source[span.start] ?? '') ||
    isElsewhere(url) ||
    isTemplated(url)
  )
    return undefined
  if (url.startsWith('#')) return anchorTarget(url.slice(1), anchors)
  const [path] = url.split(/[?#]/, 1)
  const exists = fileExists(path!, read)
  if (exists !== true && DOMAIN.test(path!)) return { target: 'domain', exists: false }
  return { target: 'file', exists }
}

/** "#", "#top" and the anchors that sites make themselves ("#L10", "#!route", "#:~:text=") lead somewhere. */
function anchorTarget(anchor: string, anchors: () => ReadonlySet<string>): Pick<Link, 'target' | 'exists'> | undefined {
  if (anchor === '' || anchor === 'top' || /^[!:/?]|^L\d/.test(anchor)) return undefined
  const name = decoded(anchor)
  return { target: 'anchor', exists: anchors().has(name) || anchors().has(name.toLowerCase()) }
}

/** With a scheme, from the root of a site, or protocol-relative. */
const isElsewhere = (url: string) => /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url)
const isTemplated = (url: string) => /[{}<>$%]\s*[%{=]|\{|<%|\$\(/.test(url)

/** "status.example.com/incidents": a host that lost its scheme, and no file. */
const DOMAIN =
  /^(?:www\.[\w-]+|(?:[a-z0-9-]+\.)+[a-z0-9-]+)\.(?:com|org|net|io|gov|edu|dev|app|cloud|ai|co\.uk)(?::\d+)?(?:\/|$)/i

/** Undefined where nobody can say: no file system, no path, a site that makes its own paths, or outside the repository. */
function fileExists(target: string, read: Read): boolean | undefined {
  if (!read.exists || isOfSite(read) || !/\.(?!html?$)[a-z\d]{1,5}$/i.test(target)) return undefined
  const file = pathOf(target, read)
  return file === undefined ? undefined : read.exists(file)
}

/** Whether the folder that should hold a file is there, apart from the document's own. */
function folderExists(url: string, read: Read): boolean {
  const folder = pathOf(url.split('/').slice(0, -1).join('/'), read)
  const own = pathOf('', read)
  return folder !== undefined && folder !== own && folder !== '' && read.exists?.(folder) === true
}

/** The path of a target beside the document; undefined outside what the document's own path spans. */
function pathOf(target: string, { path }: Read): string | undefined {
  if (path === undefined) return undefined
  const parts: string[] = []
  for (const part of [...path.split('/').slice(0, -1), ...decoded(target).split('/')]) {
    if (part === '..') {
      if (parts.length === 0) return undefined
      parts.pop()
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return (path.startsWith('/') ? '/' : '') + parts.join('/')
}

/** Jekyll, Hugo, Middleman and their like move files and rewrite what links to them. */
const isOfSite = ({ path, blocks }: Read) =>
  /(?:^|\/)(?:_posts|content)\/|\.(?:erb|mdx)$/.test(path ?? '') ||
  (blocks[0]?.kind === 'front-matter' && /^(?:layout|permalink|slug|url|aliases)\s*[:=]/m.test(blocks[0].text))

function anchorsOf({ blocks, source }: Read): Set<string> {
  const slugs = new Slugs()
  const anchors = new Set<string>()
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    const custom = /\{#([\w-]+)\}\s*$/.exec(block.text)
    if (custom) anchors.add(custom[1]!)
    anchors.add(slugs.next(textWithCode(block)))
  }
  for (const [, id] of source.matchAll(/<[a-z][a-z0-9]*\s[^>]{0,300}?(?:id|name)\s*=\s*["']?([^"'\s>]{1,200})/gi))
    anchors.add(id!)
  for (const [, id] of source.matchAll(/^\[\^([^\]\s]{1,100})\]:/gm)) anchors.add(`fn-${id}`)
  return anchors
}

/** A heading's text with its code, which the block shows as one placeholder character. */
function textWithCode({ text, marks }: Block): string {
  const codes = marks.filter(({ kind }) => kind === 'code').map(({ value }) => value ?? '')
  return text.replace(/\uFFFC/g, () => codes.shift() ?? '')
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
