import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { folder, run } from './program.js'
import { found, git, repository } from './repository.js'

it('--since lints what has changed since, new files included', async () => {
  const root = repository({ 'a.md': 'bad\n', 'b.md': 'bad\n', 'docs/c.md': 'bad\n' })
  git(root, 'checkout', '-b', 'topic')
  writeFileSync(join(root, 'b.md'), 'bad\nbad\n')
  git(root, 'commit', '-am', 'second')
  writeFileSync(join(root, 'docs/c.md'), 'bad\n\nx\n')
  writeFileSync(join(root, 'new file.md'), 'bad\n')
  expect(await found(root, '--since', 'main')).toEqual(['b.md:1', 'b.md:2', 'docs/c.md:1', 'new file.md:1'])
  expect(await found(join(root, 'docs'), '--since', 'main')).toEqual(['c.md:1'])
  expect(await found(root, '--since', 'main', 'a.md', 'b.md')).toEqual(['b.md:1', 'b.md:2'])
})

it('--since starts where the branches parted', async () => {
  const root = repository({ 'a.md': 'bad\n', 'b.md': 'bad\n' })
  git(root, 'checkout', '-b', 'topic')
  git(root, 'checkout', 'main')
  writeFileSync(join(root, 'a.md'), 'bad\nbad\n')
  git(root, 'commit', '-am', 'on main')
  git(root, 'checkout', 'topic')
  expect(await found(root, '--since', 'main')).toEqual([])
})

it('--lines keeps what stands on changed lines', async () => {
  const root = repository({ 'a.md': 'bad\n\nx\n\nbad\n', 'b.md': 'bad\n' })
  writeFileSync(join(root, 'a.md'), 'bad\n\nbad\nbad\n\nbad\n')
  writeFileSync(join(root, 'c.md'), 'bad\n')
  expect(await found(root, '--lines')).toEqual(['a.md:3', 'a.md:4', 'c.md:1'])
})

it('follows a renamed file and counts only the lines that changed', async () => {
  const root = repository({ 'a.md': `bad\n${'x\n'.repeat(20)}` })
  mkdirSync(join(root, 'docs'))
  renameSync(join(root, 'a.md'), join(root, 'docs/ö "b".md'))
  git(root, 'add', '.')
  expect(await found(root, '--since', 'HEAD')).toEqual(['docs/ö "b".md:1'])
  expect(await found(root, '--lines')).toEqual([])
  writeFileSync(join(root, 'docs/ö "b".md'), `bad\nbad\n${'x\n'.repeat(20)}`)
  expect(await found(root, '--lines')).toEqual(['docs/ö "b".md:2'])
})

it('says that nothing has changed, and exits 0', async () => {
  const { code, stderr } = await run(repository({ 'a.md': 'bad\n' }), ['--no-gate', '--since', 'HEAD'])
  expect(stderr).toBe('no document has changed: since HEAD\n')
  expect(code).toBe(0)
})

it('is not fooled by text that looks like a diff', async () => {
  const root = repository({ 'a.md': 'x\n', 'b.md': 'bad\n' })
  writeFileSync(join(root, 'a.md'), '++ b/b.md\n@@ -1 +1,9 @@\nbad\n')
  expect(await found(root, '--lines')).toEqual(['a.md:3'])
})

it('runs no program that the repository configures', async () => {
  const root = repository({ 'a.md': 'x\n', '.gitattributes': '*.md diff=evil\n' })
  git(root, 'config', 'diff.evil.textconv', 'touch marker; cat')
  git(root, 'config', 'diff.external', 'touch marker;')
  writeFileSync(join(root, 'a.md'), 'bad\n')
  expect(await found(root, '--lines')).toEqual(['a.md:1'])
  expect(await found(root, '--no-error-on-unmatched-pattern', 'marker*')).toEqual([])
})

it.for([
  [['--since', 'nowhere'], '--since: nowhere is not a commit here'],
  [['--since', '--output=x'], '--output=x is not a commit here'],
  [['--since', 'HEAD', '--staged'], '--since and --staged cannot be used together'],
  [['--lines', '--fix'], '--lines and --fix cannot be used together'],
] as const)('refuses %j in one line', async ([argv, message]) => {
  const { code, stderr } = await run(repository({ 'a.md': 'x\n' }), argv)
  expect(stderr).toContain(message)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(code).toBe(2)
})

it('says when there is no repository', async () => {
  const { code, stderr } = await run(folder({ 'a.md': 'x\n' }), ['--since', 'HEAD'])
  expect(stderr).toBe('not in a Git repository\n')
  expect(code).toBe(2)
})

it('says when the clone is too shallow', async () => {
  const origin = repository({ 'a.md': 'bad\n' })
  git(origin, 'tag', 'old')
  writeFileSync(join(origin, 'a.md'), 'bad\nbad\n')
  git(origin, 'commit', '-am', 'second')
  const root = folder()
  git(root, 'clone', '--depth', '1', '--no-tags', pathToFileURL(origin).href, 'clone')
  const { code, stderr } = await run(join(root, 'clone'), ['--since', 'old'])
  expect(stderr).toBe('--since: old is not a commit here: the clone is shallow, fetch more of it\n')
  expect(code).toBe(2)
  rmSync(join(root, 'clone'), { recursive: true })
})
