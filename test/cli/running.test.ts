import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { Streams } from '../../src/commands/command.js'
import { progress } from '../../src/commands/progress.js'
import { ACME, ACME_CONFIG, built, folder, run } from './program.js'

const bin = fileURLToPath(new URL('../../bin/postmortem-lint.js', import.meta.url))

const project = (files: Record<string, string> = {}) =>
  folder({ 'acme.mjs': ACME, '.postmortem-lint.yaml': ACME_CONFIG, 'a.md': '# bad\n', ...files })

it('--timing says where the time went, on stderr', async () => {
  const { stdout, stderr } = await run(project(), ['--no-gate', '--timing', '--format', 'json', 'a.md'])
  expect(JSON.parse(stdout).summary.errors).toBe(1)
  expect(stderr).toMatch(/^acme\/tone +\d+\.\d ms +\d+ %$/m)
  expect(stderr).toMatch(/^\(Markdown\) .* ms/m)
  expect(stderr).toMatch(/^total +\d+\.\d ms 100 %$/m)
})

it('shows progress on a terminal after a second, and takes it away', () => {
  let text = ''
  const stderr = { isTTY: true, columns: 40, write: (part: string) => (text += part) }
  let now = 0
  const shown = progress({ stderr } as unknown as Streams, () => now)
  const file = (path: string) => ({ path, absolute: path, named: true })
  shown?.onFile(file('a.md'), 0, 3)
  expect(text).toBe('')
  now = 1500
  shown?.onFile(file('b.md'), 1, 3)
  expect(text).toBe('\r\u001b[K2/3 b.md')
  now = 1550
  shown?.onFile(file('c.md'), 2, 3)
  expect(text).toBe('\r\u001b[K2/3 b.md')
  shown?.done()
  expect(text.endsWith('\r\u001b[K')).toBe(true)
})

it('shows no progress in a pipe', () => {
  expect(progress({ stderr: { isTTY: false } } as unknown as Streams)).toBeUndefined()
})

it('--watch lints again when a document changes, and ends when it is told to', async () => {
  const root = project()
  const end = new AbortController()
  let changed = false
  const ending = run(root, ['--no-gate', '--watch', '--format', 'unix', '.'], {
    signal: end.signal,
    onOutput(stdout, stderr) {
      if (stderr.includes('watching') && !changed) {
        changed = true
        writeFileSync(join(root, 'ignored.txt'), 'x')
        writeFileSync(join(root, 'b.md'), '# bad\n')
      }
      if (stdout.includes('b.md')) end.abort()
    },
  })
  const timer = setTimeout(() => end.abort(), 20_000)
  const { code, stdout, stderr } = await ending
  clearTimeout(timer)
  expect(stderr).toContain('changed: b.md')
  expect(stderr).not.toContain('ignored.txt')
  expect(stdout).toContain('b.md:1:3: error: says bad')
  expect(code).toBe(1)
})

it.skipIf(!built)('ends quietly when its reader has seen enough', () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`r${n}.md`, '# bad\n\nbad\n'.repeat(200)]))
  const root = project(files)
  const argv = `"${process.execPath}" "${bin}" --no-gate --format jsonl . | head -n 1`
  const { stdout, stderr } = spawnSync('bash', ['-c', argv], { cwd: root, encoding: 'utf8' })
  expect(stdout.split('\n').length).toBe(2)
  expect(stderr).toBe('')
})

it.skipIf(!built)('writes all of a long output to a pipe before it ends', () => {
  const root = project({ 'a.md': '# bad\n\nbad\n'.repeat(3000) })
  const argv = `"${process.execPath}" "${bin}" --no-gate --format json a.md | cat`
  const stdout = execFileSync('bash', ['-c', argv], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  expect(JSON.parse(stdout).summary.errors).toBe(6000)
})

it.skipIf(!built)('answers its exit code to the shell', () => {
  const code = (...argv: string[]) => spawnSync(process.execPath, [bin, ...argv], { cwd: project() }).status
  expect([code('--no-gate', 'a.md'), code('--no-gate', '--fail-on', 'never', 'a.md'), code('none.md')]).toEqual([
    1, 0, 2,
  ])
})

it.skipIf(!built)('says the same with several threads as with one, a config that is wrong included', () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [`r${n}.md`, '# bad\n\nThe cause is TBD.\n'.repeat(n)]),
  )
  const root = project({
    ...files,
    'acme.mjs': ACME.replace('yield {', "if (text.length > 600) throw new Error('no luck'); yield {"),
  })
  const lint = (...argv: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '--no-gate', '-f', 'json', ...argv, '.'], {
      cwd: root,
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
  const one = lint('--concurrency', 'off')
  expect(one.status).toBe(2)
  expect(one.stderr).toContain('crashed: no luck')
  expect(lint('--concurrency', '2')).toEqual(one)
  writeFileSync(join(root, '.postmortem-lint.yaml'), 'rules: { acme/tone: error }\n')
  expect(lint('--concurrency', '2')).toEqual(lint('--concurrency', 'off'))
})

it.skipIf(!built)('judges in threads when it is asked to, and by itself when it is not', () => {
  const where = "message: isMainThread ? 'by itself' : 'in a thread',"
  const acme = `import { isMainThread } from 'node:worker_threads'\n${ACME.replace("message: 'says bad',", where)}`
  const root = project({ 'acme.mjs': acme, 'b.md': '# bad\n' })
  const said = (...argv: string[]) => {
    const args = [bin, '--no-gate', '-f', 'unix', ...argv, '.']
    const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    return new Set(stdout.match(/by itself|in a thread/g))
  }
  expect(said('--concurrency', '2')).toEqual(new Set(['in a thread']))
  expect(said('--concurrency', 'off')).toEqual(new Set(['by itself']))
  expect(said('--concurrency', '2', '--debug')).toEqual(new Set(['by itself']))
})
