import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { replaceText } from '../../src/fix-write.js'
import { ACME, ACME_CONFIG, folder, run } from './program.js'

const project = (files: Record<string, string>) =>
  folder({ 'acme.mjs': ACME, '.postmortem-lint.yaml': ACME_CONFIG, ...files })
const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8')

it('--fix writes, keeps mode, CRLF and the byte order mark, leaves no temporary file, and reports what is left', async () => {
  const root = project({ 'a.md': '\uFEFF# bad\r\n\r\nbad\r\n' })
  chmodSync(join(root, 'a.md'), 0o640)
  const { code, stdout } = await run(root, ['--no-gate', '--fix', '--format', 'json', 'a.md'])
  expect(read(root, 'a.md')).toBe('\uFEFF# good\r\n\r\ngood\r\n')
  expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o640)
  expect(readdirSync(root).sort()).toEqual(['.postmortem-lint.yaml', 'a.md', 'acme.mjs'])
  expect(JSON.parse(stdout).summary).toMatchObject({ errors: 0 })
  expect(code).toBe(0)
})

it('--fix twice changes nothing the second time', async () => {
  const root = project({ 'a.md': '# bad\n' })
  await run(root, ['--no-gate', '--fix', 'a.md'])
  const { mtimeMs } = statSync(join(root, 'a.md'))
  await run(root, ['--no-gate', '--fix', 'a.md'])
  expect(statSync(join(root, 'a.md')).mtimeMs).toBe(mtimeMs)
})

it('--fix leaves a link a link', async () => {
  const root = project({ 'docs/a.md': '# bad\n' })
  symlinkSync('docs/a.md', join(root, 'b.md'))
  await run(root, ['--no-gate', '--fix', 'b.md'])
  expect(read(root, 'docs/a.md')).toBe('# good\n')
  expect(
    readdirSync(root, { withFileTypes: true })
      .find(({ name }) => name === 'b.md')
      ?.isSymbolicLink(),
  ).toBe(true)
})

it('--fix-dry-run reports what would be left and writes nothing', async () => {
  const root = project({ 'a.md': '# bad\n' })
  const { code, stdout } = await run(root, ['--no-gate', '--fix-dry-run', '--format', 'json', 'a.md'])
  expect(JSON.parse(stdout).summary.errors).toBe(0)
  expect(read(root, 'a.md')).toBe('# bad\n')
  expect(code).toBe(0)
})

it('--diff shows the change and writes nothing', async () => {
  const root = project({ 'a.md': '# bad\n' })
  const { stdout } = await run(root, ['--no-gate', '--diff', 'a.md'])
  expect(stdout).toBe('--- a/a.md\n+++ b/a.md\n@@ -1,1 +1,1 @@\n-# bad\n+# good\n')
  expect(read(root, 'a.md')).toBe('# bad\n')
})

it('--fix-suggestions takes the only suggestion, and never one of two', async () => {
  const suggest = (...texts: string[]) =>
    ACME.replace(
      "fix: [{ span, text: 'good' }]",
      `suggestions: ${JSON.stringify(texts)}.map(text => ({ message: text, edits: [{ span, text }] }))`,
    )
  const one = project({ 'a.md': '# bad\n', 'acme.mjs': suggest('good') })
  await run(one, ['--no-gate', '--fix', 'a.md'])
  expect(read(one, 'a.md')).toBe('# bad\n')
  await run(one, ['--no-gate', '--fix-suggestions', 'a.md'])
  expect(read(one, 'a.md')).toBe('# good\n')
  const two = project({ 'a.md': '# bad\n', 'acme.mjs': suggest('good', 'fair') })
  await run(two, ['--no-gate', '--fix-suggestions', 'a.md'])
  expect(read(two, 'a.md')).toBe('# bad\n')
})

it('does not overwrite what someone else wrote in between', () => {
  const root = folder({ 'a.md': 'old\n' })
  writeFileSync(join(root, 'a.md'), 'theirs\n')
  expect(() => replaceText({ absolute: join(root, 'a.md'), path: 'a.md' }, 'old\n', 'new\n')).toThrow(
    'a.md: changed by someone else in between: not fixed',
  )
  expect(read(root, 'a.md')).toBe('theirs\n')
  expect(readdirSync(root)).toEqual(['a.md'])
})

it('lints stdin as if it stood at --stdin-filename', async () => {
  const root = project({ 'docs/.postmortem-lint.yaml': 'extends: []\n' })
  const named = await run(root, ['--stdin', '--stdin-filename', 'x.md', '--format', 'unix'], { stdin: 'bad\n' })
  expect(named).toMatchObject({ code: 1, stdout: expect.stringContaining('x.md:1:1: error: says bad [acme/tone]') })
  expect(await run(root, ['-', '--stdin-filename', 'docs/x.md'], { stdin: 'bad\n' })).toMatchObject({ code: 0 })
  expect(await run(root, ['-', '--format', 'unix'], { stdin: 'bad\n' })).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('<stdin>'),
  })
})

it('prints the fixed text of stdin', async () => {
  expect(await run(project({}), ['--fix', '-'], { stdin: 'bad\n' })).toMatchObject({ code: 0, stdout: 'good\n' })
})

it.for([
  [['-', 'a.md'], 'stdin and files cannot be linted in one run'],
  [['-'], '<stdin>: a binary file'],
] as const)('says what is wrong with %j on stdin', async ([argv, message]) => {
  const { code, stderr } = await run(project({ 'a.md': 'a\n' }), argv, { stdin: '\0' })
  expect(stderr).toBe(`${message}\n`)
  expect(code).toBe(2)
})
