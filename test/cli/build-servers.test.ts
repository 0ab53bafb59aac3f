import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ACME, ACME_CONFIG, folder, run } from './program.js'

const files = {
  'docs/acme.mjs': ACME,
  'docs/.postmortem-lint.yaml': ACME_CONFIG,
  'docs/a.md': '# Outage\n\nA bad start.\n',
}

it.for([
  ['GITHUB_WORKSPACE', 'github', 'file=docs/a.md,'],
  ['CI_PROJECT_DIR', 'gitlab', '"path": "docs/a.md"'],
  ['BUILD_SOURCESDIRECTORY', 'sarif', '"uri":"docs/a.md"'],
] as const)('names files from the checkout of %s, for %s', async ([variable, format, expected]) => {
  const root = folder(files)
  const argv = ['--no-gate', '--format', format, 'a.md']
  const { stdout } = await run(join(root, 'docs'), argv, { env: { [variable]: root } })
  expect(stdout).toContain(expected)
})

it('names files from the working directory when the checkout is elsewhere', async () => {
  const argv = ['--no-gate', '--format', 'github', 'a.md']
  const { stdout } = await run(join(folder(files), 'docs'), argv, { env: { GITHUB_WORKSPACE: '/elsewhere' } })
  expect(stdout).toContain('file=a.md,')
})

it('appends the whole table to the summary of a job on GitHub', async () => {
  const root = folder({ ...files, 'summary.md': 'before\n' })
  const env = { GITHUB_STEP_SUMMARY: join(root, 'summary.md') }
  await run(join(root, 'docs'), ['--no-gate', '--format', 'github', 'a.md'], { env })
  const summary = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')
  expect(summary).toMatch(/^before\n### postmortem-lint: 1 problem/)
  expect(summary).toContain('| ❌ error | a.md:3:3 | says bad | acme/tone |')
})

it('leaves the summary of a job alone in other formats', async () => {
  const root = folder({ ...files, 'summary.md': 'before\n' })
  const env = { GITHUB_STEP_SUMMARY: join(root, 'summary.md') }
  await run(join(root, 'docs'), ['--no-gate', 'a.md'], { env })
  expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toBe('before\n')
})
