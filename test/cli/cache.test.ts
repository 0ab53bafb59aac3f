import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { defaultCacheLocation } from '../../src/cache.js'
import { folder, run } from './program.js'

const NAMES = Array.from({ length: 12 }, (_, index) => `report-${index}.md`)

const project = (files: Record<string, string> = {}) =>
  folder({ ...Object.fromEntries(NAMES.map(name => [name, '# Outage\n\nThe cause is TBD.\n'])), ...files })

const lint = (root: string, ...flags: string[]) =>
  run(root, [
    '--no-gate',
    '--only',
    'placeholder,broken-link',
    '--format',
    'json',
    '--cache-location',
    'cache/c.json',
    ...flags,
    '.',
  ])

/** Lints, then makes every remembered message say "remembered": what still says so comes from the cache. */
async function warm(root: string, ...flags: string[]): Promise<void> {
  await lint(root, ...flags)
  const file = join(root, 'cache/c.json')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/"message":"(?:[^"\\]|\\.)*"/g, '"message":"remembered"'))
}

/** How many files were remembered. */
async function remembered(root: string, ...flags: string[]): Promise<number> {
  const { stdout } = await lint(root, ...flags)
  return stdout.split('remembered').length - 1
}

it('remembers results', async () => {
  const root = project()
  const cold = await lint(root)
  expect(readdirSync(join(root, 'cache'))).toEqual(['c.json'])
  expect(await lint(root)).toEqual(cold)
  await warm(root)
  expect(await remembered(root)).toBe(12)
})

it('judges anew what has changed, and what was only touched is remembered', async () => {
  const root = project()
  await warm(root)
  writeFileSync(join(root, 'report-3.md'), '# Outage\n\nThe cause is still TBD.\n')
  utimesSync(join(root, 'report-4.md'), new Date(), new Date())
  expect(await remembered(root)).toBe(11)
})

it.for([
  ['a flag about rules', ['--skip', 'secret']],
  ['the gate', ['--no-inline-config']],
  ['another day', ['--now', '2020-01-01']],
  ['another preset', ['--preset', 'strict']],
  ['--no-cache', ['--no-cache']],
] as const)('judges anew with %s', async ([, flags]) => {
  const root = project()
  await warm(root)
  expect(await remembered(root, ...flags)).toBe(0)
})

it('judges anew when the config changes', async () => {
  const root = project({ '.postmortem-lint.yaml': 'rules: { placeholder: warn }\n' })
  await warm(root)
  expect(await remembered(root)).toBe(12)
  writeFileSync(join(root, '.postmortem-lint.yaml'), 'rules: { placeholder: error }\n')
  expect(await remembered(root)).toBe(0)
})

it('judges anew when a file that is linked to comes or goes', async () => {
  const root = project({ 'report-0.md': '# Outage\n\nSee [the graph](graph.png).\n', 'graph.png': '' })
  expect((await lint(root)).stdout).not.toContain('graph.png')
  rmSync(join(root, 'graph.png'))
  expect((await lint(root)).stdout).toContain('graph.png')
})

it.for(['', '{', 'null', '{"format":1}', '{"format":1,"entries":[["x",{}]]}', '{"format":99,"entries":[]}'])(
  'ignores a damaged cache: %j',
  async text => {
    const root = project()
    const cold = await lint(root, '--no-cache')
    const damaged = project({ 'cache/c.json': text })
    expect((await lint(damaged)).stdout).toBe(cold.stdout)
  },
)

it('lints all the same when the cache cannot be written', async () => {
  const root = project({ cache: 'a file, not a folder' })
  expect(await lint(root)).toMatchObject({ code: 1, stderr: '' })
})

it('is shared by two runs at once', async () => {
  const root = project()
  const results = await Promise.all([lint(root), lint(root), lint(root)])
  expect(new Set(results.map(({ stdout }) => stdout)).size).toBe(1)
  expect(readdirSync(join(root, 'cache'))).toEqual(['c.json'])
})

it('lies outside the repository, and nowhere without a home', async () => {
  expect(defaultCacheLocation('/work', { HOME: '/home/x' })).toMatch(/^\/home\/x\/\.cache\/postmortem-lint\/.+\.json$/)
  expect(defaultCacheLocation('/work', { HOME: '/home/x', XDG_CACHE_HOME: '/c' })).toMatch(/^\/c\/postmortem-lint\//)
  expect(defaultCacheLocation('/work', {})).toBeUndefined()
  const root = project()
  await run(root, ['--no-gate', '.'], { env: { HOME: join(root, 'home') } })
  expect(existsSync(join(root, 'home/.cache/postmortem-lint'))).toBe(true)
})
