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
  ['BUILD_SOURCESDIRECTORY', 'sarif', '"uri": "docs/a.md"'],
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
