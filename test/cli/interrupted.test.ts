import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ACME, ACME_CONFIG, bin, built, folder } from './program.js'

const COUNT = 300
const documents = Object.fromEntries(
  Array.from({ length: COUNT }, (_, n) => [`docs/r${n}.md`, `# bad ${n}\n\n${'- 14:02 UTC: bad.\n'.repeat(20)}`]),
)
/** Takes its time over each document, and says so as soon as it begins, from a thread as well. */
const SLOW = ACME.replace(
  '*check({ text }) {',
  '*check({ text }) {\nwriteSync(2, "judged\\n"); for (const end = Date.now() + 20; Date.now() < end;);',
)
const files = {
  ...documents,
  'acme.mjs': `import { writeSync } from 'node:fs'\n${SLOW}`,
  '.postmortem-lint.yaml': ACME_CONFIG,
}

/** Starts the program, and interrupts it once it has said `when` on stderr. */
async function interrupted(cwd: string, when: string, argv: readonly string[]) {
  const child = spawn(process.execPath, [bin, '--no-gate', ...argv], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', data => {
    stdout += data
  })
  child.stderr.on('data', data => {
    const isFirst = !stderr.includes(when)
    stderr += data
    // Once: a second Ctrl-C kills what does not listen any more.
    if (isFirst && stderr.includes(when)) child.kill('SIGINT')
  })
  const code = await new Promise<number | null>(done => child.once('close', done))
  return { code, stdout, stderr }
}

it.skipIf(!built || process.platform === 'win32').for([
  ['a run', []],
  ['a run in threads', ['--concurrency', '2']],
  ['a run that fixes', ['--fix']],
  ['a run that fixes in threads', ['--fix', '--concurrency', '2']],
  ['a run that writes a file', ['--format', 'json', '--output-file', 'findings.json']],
] as const)('SIGINT ends %s at once with 130, and nothing is written', async ([, argv]) => {
  const root = folder(files)
  const { code, stdout, stderr } = await interrupted(root, 'judged', [...argv, 'docs'])
  expect(code).toBe(130)
  expect(stdout).toBe('')
  expect(stderr.split('judged').length).toBeLessThan(COUNT)
  expect(readdirSync(root, { recursive: true }).sort()).toEqual([...Object.keys(files), 'docs'].sort())
  expect(readFileSync(join(root, 'docs/r0.md'), 'utf8')).toMatch(/^# bad 0\n/)
})

it.skipIf(!built || process.platform === 'win32')('SIGINT leaves no part of a cache', async () => {
  const root = folder(documents)
  const argv = ['--no-config', '--debug', '--cache-location', 'cache/results.json', 'docs']
  const { code, stderr } = await interrupted(root, 'r0.md: not remembered yet', argv)
  expect(code).toBe(130)
  expect(stderr.split(': not remembered yet').length).toBeLessThan(COUNT)
  expect(readdirSync(root)).toEqual(['docs'])
})

it.skipIf(!built || process.platform === 'win32')(
  'SIGINT ends --watch with 130, and leaves what it fixed',
  async () => {
    const root = folder({ 'acme.mjs': ACME, '.postmortem-lint.yaml': ACME_CONFIG, 'a.md': '# bad\n' })
    const { code } = await interrupted(root, 'watching', ['--fix', '--watch', '.'])
    expect(code).toBe(130)
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('# good\n')
    expect(readdirSync(root).sort()).toEqual(['.postmortem-lint.yaml', 'a.md', 'acme.mjs'])
  },
)
