import { relative } from 'node:path'
import picomatch from 'picomatch'

/** Whether a file, by its absolute path, matches one of the patterns. */
export type Matches = (file: string, patterns: readonly string[]) => boolean

/** Patterns as a config in this folder means them; each is compiled once. */
export function patternsOf(folder: string): Matches {
  const compiled = new Map<string, (path: string) => boolean>()
  const matcher = (pattern: string) => {
    const known = compiled.get(pattern) ?? picomatch(pattern.replace(/^\.\//, ''), { dot: true })
    compiled.set(pattern, known)
    return known
  }
  return (file, patterns) => {
    const path = relative(folder, file).replaceAll('\\', '/')
    return patterns.some(pattern => matcher(pattern)(path))
  }
}
