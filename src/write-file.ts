import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'

/**
 * Replaces a file at once, mode kept, links followed: a reader sees the old text or the new one, and a full disk leaves
 * the old one.
 *
 * @param path absolute
 * @throws what the file system says
 */
export function writeAtomically(path: string, text: string): void {
  const target = targetOf(path)
  const temporary = `${target}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`
  try {
    writeFileSync(temporary, text, { flag: 'wx' })
    const mode = statSync(target, { throwIfNoEntry: false })?.mode
    if (mode !== undefined) chmodSync(temporary, mode)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function targetOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
