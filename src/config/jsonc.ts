import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { type ConfigPath, NotationError, type ParsedConfig, refuseKey } from './source.js'

/**
 * JSON; with comments and trailing commas where the file is named .jsonc.
 *
 * @throws {NotationError}
 */
export function parseJson(text: string, comments: boolean): ParsedConfig {
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: !comments, allowTrailingComma: comments })
  const [error] = errors
  if (error) throw new NotationError(inWords(printParseErrorCode(error.error)), error.offset)
  if (!tree) throw new NotationError('the file is empty', 0)
  checkKeys(tree)
  return { data: getNodeValue(tree), offset: (path, part) => offset(tree, path, part) }
}

function checkKeys(node: Node): void {
  if (node.type === 'object') {
    const seen = new Set<string>()
    for (const { children: [key] = [] } of node.children ?? []) {
      if (!key) continue
      refuseKey(key.value, key.offset)
      if (seen.has(key.value)) throw new NotationError(`the key ${key.value} stands here twice`, key.offset)
      seen.add(key.value)
    }
  }
  for (const child of node.children ?? []) checkKeys(child)
}

function offset(tree: Node, path: ConfigPath, part: 'key' | 'value'): number {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length))
    if (!node) continue
    const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined
    return part === 'key' && length === path.length && key ? key.offset : node.offset
  }
  return 0
}

/** InvalidCommentToken → "invalid comment token". */
function inWords(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, letter => ` ${letter}`).toLowerCase()
}
