import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ACME, ACME_CONFIG, folder, run } from './program.js'

const report = '# Checkout down on 2026-04-13\n\n## Impact\n\nOrders failed.\n\n## Root cause\n\nThe disk was full.\n'

const project = (files: Record<string, string | Uint8Array> = {}) =>
  folder({
    ...{ '.git': undefined, '.gitignore': 'build/\n', 'build/old.md': report },
    ...{ 'acme.mjs': ACME, '.postmortem-lint.yaml': 'extends: ./shared.yaml\n', 'package.json': '{}' },
    'shared.yaml': `${ACME_CONFIG}overrides:\n  - files: ["docs/**"]\n    rules: { acme/tone: info }\n`,
    ...{ 'a.md': `${report}bad\n`, 'docs/b.md': report, 'README.md': '# Reports\n\nInstall it with npm.\n' },
    ...files,
  })

/** What is said on stderr, without the sign that it is for debugging. */
async function told(root: string, ...argv: string[]): Promise<string[]> {
  const { stderr } = await run(root, ['--debug', ...argv])
  return stderr.split('\n').flatMap(line => (line.startsWith('debug: ') ? [line.slice('debug: '.length)] : []))
}

it.for([
  ['the program and its surroundings', /^postmortem-lint \d+\.\d+\.\d+ \(tzdb \w+\), Node v\d+/],
  ['the date and the parser', /today is 2026-05-01; Markdown is parsed by remark$/],
  ['what is no config', /^package\.json: no config: no key "postmortem-lint"$/],
  ['what is one', /^\.postmortem-lint\.yaml: a config$/],
  ['what it extends', /^\.postmortem-lint\.yaml:1:10: \.\/shared\.yaml is .*shared\.yaml$/],
  ['the plugins that ran', /^shared\.yaml:2:11: the plugin \.\/acme\.mjs is acme; its rules: tone$/],
  ['the config of each folder', /^the config for docs: \.postmortem-lint\.yaml$/],
  ['what .gitignore leaves out', /^build: left out by \.gitignore$/],
  ['what a flag leaves out', /^c\.md: ignored by --ignore-pattern$/],
  ['what a document is, and its language', /^a\.md: postmortem, en$/],
  ['how many rules are on', /^a\.md: rules on: 1$/],
  ['the overrides that hold', /^docs\/b\.md: rules on: 1; overrides at shared\.yaml:5:5$/],
  ['what was found', /^a\.md: findings: 1, excused: 0$/],
  ['why a file is skipped', /^README\.md: skipped: \S/],
  ['why a file failed', /^broken\.md: failed: not valid UTF-8$/],
] as const)('--debug tells %s', async ([, expected]) => {
  const root = project({ 'c.md': report, 'broken.md': new Uint8Array([0xe9]) })
  const flags = ['--now', '2026-05-01', '--parser', 'remark', '--ignore-pattern', 'c.md']
  expect(await told(root, ...flags, '.')).toContainEqual(expect.stringMatching(expected))
})

it('--debug tells what is remembered, and why the rest is judged anew', async () => {
  const files = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`r${n}.md`, report]))
  const root = folder({ ...files, 'r0.md': `${report}\n[graph](graph.png)\n` })
  const lint = () => told(root, '--cache-location', 'cache.json', '.')
  expect(await lint()).toEqual(expect.arrayContaining(['r3.md: not remembered yet']))
  writeFileSync(join(root, 'graph.png'), '')
  writeFileSync(join(root, 'r1.md'), `${report}\nMore.\n`)
  const again = await lint()
  expect(again).toContainEqual(expect.stringMatching(/^cache .*cache\.json: files remembered: 10$/))
  expect(again).toContain('r0.md: judged anew: a file that it links to changed')
  expect(again).toContain('r1.md: judged anew: its text, its config, the flags or the day changed')
  expect(again).toContain('r2.md: remembered')
})

it('--debug says why nothing is remembered', async () => {
  expect(await told(project(), 'a.md')).toContain('no cache: none is wanted, or there is no home to keep it in')
  expect(await told(project(), '--cache-location', 'c.json', 'a.md')).toContain('no cache: fewer than 10 files')
  expect(await told(project(), '--cache-location', 'c.json', '--fix-dry-run', 'a.md')).toContain(
    'no cache: fixing needs the documents',
  )
})

it('--debug shows where a rule crashed', async () => {
  const root = project({ 'acme.mjs': ACME.replace('yield {', "throw new Error('no luck'); yield {") })
  const lines = await told(root, 'a.md')
  expect(lines).toContain('Error: no luck')
  expect(lines).toContainEqual(expect.stringMatching(/^ +at .*acme\.mjs:\d+:\d+/))
})

it('--debug leaves what machines read as it is', async () => {
  const root = project()
  const plain = await run(root, ['--format', 'json', '--concurrency', 'off', '.'])
  const debugged = await run(root, ['--format', 'json', '--debug', '.'])
  expect({ code: debugged.code, stdout: debugged.stdout }).toEqual({ code: plain.code, stdout: plain.stdout })
  expect(plain.stderr).not.toContain('debug: ')
})
