import { visiblePath } from '../output-gate.js'

/** What editors open from any folder. */
export function absolutePath(path: string, cwd: string): string {
  return visiblePath(isAbsolute(path) ? path : `${cwd === '/' ? '' : cwd}/${path.replace(/^\.\//, '')}`)
}

/** A path that starts at a root: "/srv/a.md", "C:/a.md", "//host/share/a.md". */
export function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(path)
}
