import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { writeAtomically } from '../src/write-file.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'))
})

describe('writing a file', () => {
  it('leaves nothing beside it', () => {
    writeAtomically(join(folder, 'a.md'), 'text')
    expect(readdirSync(folder)).toEqual(['a.md'])
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('text')
  })

  it.skipIf(process.platform === 'win32')('keeps the mode', () => {
    const path = join(folder, 'a.md')
    writeFileSync(path, 'old')
    chmodSync(path, 0o640)
    writeAtomically(path, 'new')
    expect(statSync(path).mode & 0o777).toBe(0o640)
  })

  it.skipIf(process.platform === 'win32')('follows a link instead of replacing it', () => {
    writeFileSync(join(folder, 'a.md'), 'old')
    symlinkSync('a.md', join(folder, 'link.md'))
    writeAtomically(join(folder, 'link.md'), 'new')
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('new')
  })

  it('leaves no temporary file when it fails', () => {
    mkdirSync(join(folder, 'a.md'))
    expect(() => writeAtomically(join(folder, 'a.md'), 'text')).toThrow()
    expect(readdirSync(folder)).toEqual(['a.md'])
  })
})
