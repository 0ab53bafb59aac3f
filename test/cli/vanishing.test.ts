import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ACME, ACME_CONFIG, folder, permissionsBind, run, runAsSomebody } from './program.js'

/** What happens to b.md while a.md is judged: a rule does it, so it comes between the walk and the reading. */
const project = (deed: string) =>
  folder({
    'a.md': '# bad\n',
    'b.md': '# bad\n',
    'c.md': '# bad\n',
    '.postmortem-lint.yaml': ACME_CONFIG,
    'acme.mjs': `import * as fs from 'node:fs'\n${ACME.replace('*check({ text }) {', `*check({ text, path }) { if (path === 'a.md') { ${deed} }`)}`,
  })

it.skipIf(!permissionsBind).for([
  ['vanishes', "fs.rmSync('b.md')", 'gone since it was found'],
  ['becomes a folder', "fs.rmSync('b.md'); fs.mkdirSync('b.md')", 'a folder, not a file'],
  ['becomes a link to nothing', "fs.rmSync('b.md'); fs.symlinkSync('none', 'b.md')", 'a link to nothing'],
  ['may be read no more', "fs.chmodSync('b.md', 0)", 'permission denied'],
  ['grows without end', "fs.truncateSync('b.md', 2 ** 30)", '1024 MB, more than the 10 MB that are read'],
  ['becomes binary', "fs.writeFileSync('b.md', '\\0')", 'a binary file'],
] as const)('names a file that %s while the run is on, and lints the others', ([, deed, reason]) => {
  const { code, stdout, stderr } = runAsSomebody(project(deed), ['--no-gate', '--format', 'json', '.'])
  expect(stderr).toBe(`b.md: ${reason}\n`)
  expect(JSON.parse(stdout).files).toMatchObject([
    { path: 'a.md', status: 'linted', findings: [{}] },
    { path: 'b.md', status: 'failed', reason, findings: [] },
    { path: 'c.md', status: 'linted', findings: [{}] },
  ])
  expect(code).toBe(2)
})

it.skipIf(!permissionsBind)('--fix names a file that it may not write, and fixes the others', () => {
  const root = folder({ 'a.md': '# bad\n', 'b.md': '# bad\n', 'acme.mjs': ACME, '.postmortem-lint.yaml': ACME_CONFIG })
  chmodSync(join(root, 'a.md'), 0o444)
  const { code, stderr } = runAsSomebody(root, ['--no-gate', '--fix', 'a.md', 'b.md'])
  expect(stderr).toBe('a.md: cannot be written: permission denied\n')
  expect(readFileSync(join(root, 'b.md'), 'utf8')).toBe('# good\n')
  expect(code).toBe(2)
})

it.skipIf(!permissionsBind)('names files and folders that may not be read, and lints the others', () => {
  const root = folder({ 'a.md': '# Outage\n', 'secret.md': '# Outage\n', 'shut/b.md': '# Outage\n' })
  chmodSync(join(root, 'secret.md'), 0)
  chmodSync(join(root, 'shut'), 0)
  const { code, stdout, stderr } = runAsSomebody(root, ['.', '--no-gate', '--format', 'json'])
  chmodSync(join(root, 'shut'), 0o755)
  expect(stderr).toContain('secret.md: permission denied\n')
  expect(stderr).toContain('shut: permission denied\n')
  expect(JSON.parse(stdout).files).toContainEqual(expect.objectContaining({ path: 'a.md', status: 'linted' }))
  expect(code).toBe(2)
})

it('names what is not there when the run begins', async () => {
  const { code, stderr } = await run(folder({ 'a.md': '# Outage\n' }), ['none.md', 'a.md', '--no-gate'])
  expect(stderr).toBe('none.md: no such file or folder\n')
  expect(code).toBe(2)
})
