import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml'
import { type ConfigPath, NotationError, type ParsedConfig, refuseKey } from './source.js'

/**
 * YAML 1.2 by the core schema: no timestamps, no tags, no anchors and aliases, every key once.
 *
 * @throws {NotationError}
 */
export function parseYaml(text: string): ParsedConfig {
  const document = parseDocument(text, { schema: 'core', merge: false, prettyErrors: false, resolveKnownTags: false })
  const [error] = document.errors
  if (error) throw new NotationError(oneLine(error.message), error.pos[0])
  visit(document, {
    Alias: (_, node) => refuse('an alias (*name)', node),
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor !== undefined) refuse('an anchor (&name)', node)
      if (node.tag !== undefined) refuse('a tag (!name)', node)
    },
    Pair: (_, { key }) => {
      if (isScalar(key)) refuseKey(String(key.value), start(key))
      else if (isNode(key)) refuse('a key that is not plain text', key)
    },
  })
  return {
    data: document.toJS({ maxAliasCount: 0 }),
    offset: (path, part) => offset(document.contents, path, part),
  }
}

function refuse(what: string, node: Node): never {
  throw new NotationError(`${what} is not allowed in a config`, start(node))
}

function start(node: Node): number {
  return node.range?.[0] ?? 0
}

function offset(root: unknown, path: ConfigPath, part: 'key' | 'value'): number {
  let node = root
  let place = isNode(node) ? start(node) : 0
  for (const [index, name] of path.entries()) {
    const last = index === path.length - 1
    if (isMap(node)) {
      const pair = node.items.find(
        item => isPair(item) && isScalar(item.key) && String(item.key.value) === String(name),
      )
      if (!pair) break
      if (isNode(pair.key)) place = start(pair.key)
      node = pair.value
      if (last && part === 'key') break
    } else if (isSeq(node)) node = node.items[Number(name)]
    else break
    if (isNode(node)) place = start(node)
  }
  return place
}

function oneLine(message: string): string {
  const [first = ''] = message.split('\n')
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/[.:]$/, '')
}
