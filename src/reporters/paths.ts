import { visiblePath } from '../output-gate.js'
import type { ReporterOptions } from '../result.js'

/** What editors open from any folder. */
export function absolutePath(path: string, cwd: string): string {
  return visiblePath(absolute(path, cwd))
}

/** What a service that knows only the repository opens; a file outside of it keeps its absolute path. Not for people: nothing is escaped. */
export function repositoryPath(path: string, { cwd, repository = cwd }: ReporterOptions): string {
  const full = absolute(path, cwd)
  const folder = repository.endsWith('/') ? repository : `${repository}/`
  return full.startsWith(folder) ? full.slice(folder.length) : full
}

/** A path as a URI reference: relative as it is, absolute as `file:` URI. */
export function uriOf(path: string): string {
  const segments = wellFormed(path).split('/').map(encodeURIComponent).join('/')
  if (/^[A-Za-z]:\//.test(path)) return `file:///${segments.replace('%3A', ':')}`
  if (path.startsWith('//')) return `file:${segments}`
  return path.startsWith('/') ? `file://${segments}` : segments
}

function absolute(path: string, cwd: string): string {
  const relative = path.replace(/^(?:\.\/)+/, '')
  return isAbsolute(path) ? path : `${cwd === '/' ? '' : cwd}/${relative}`
}

/** A path that starts at a root: "/srv/a.md", "C:/a.md", "//host/share/a.md". */
function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(path)
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD')
}
