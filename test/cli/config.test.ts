import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ACME, folder, run } from './program.js'

const HEAD = 'extends: []\nplugins: [./acme.mjs]\n'

/** The severity and id of each finding on a document that says "bad" once. */
async function judged(files: Record<string, string | undefined>, path = 'a.md', ...flags: string[]) {
  const root = folder({ 'a.md': '# bad\n', 'acme.mjs': ACME, ...files })
  const { stdout, stderr } = await run(root, ['--no-gate', '--format', 'json', ...flags, path])
  if (stdout === '') return stderr
  return JSON.parse(stdout).files.flatMap((file: { findings: { severity: string; rule: string }[] }) =>
    file.findings.map(({ severity, rule }) => `${severity} ${rule}`),
  )
}

it.for([
  ['.postmortem-lint.yaml', `${HEAD}rules: { acme/tone: warn }`],
  ['.postmortem-lint.yml', `${HEAD}rules: { acme/tone: warn }`],
  ['.postmortem-lint.json', '{ "extends": [], "plugins": ["./acme.mjs"], "rules": { "acme/tone": "warning" } }'],
  ['.postmortem-lint.jsonc', '{ "extends": [], "plugins": ["./acme.mjs"], "rules": { "acme/tone": "warn" }, /* x */ }'],
  [
    'package.json',
    '{ "postmortem-lint": { "extends": [], "plugins": ["./acme.mjs"], "rules": { "acme/tone": "warn" } } }',
  ],
] as const)('reads %s', async ([name, text]) => {
  expect(await judged({ [name]: text })).toEqual(['warning acme/tone'])
})

it('takes the nearest config, above the document and not above the working directory', async () => {
  const files = { '.postmortem-lint.yaml': `${HEAD}rules: { acme/tone: error }`, 'docs/b.md': '# bad\n' }
  expect(await judged(files, 'docs')).toEqual(['error acme/tone'])
  const nearer = {
    ...files,
    'docs/.postmortem-lint.yaml': 'extends: []\nplugins: [../acme.mjs]\nrules: { acme/tone: info }',
  }
  expect(await judged(nearer, 'docs')).toEqual(['info acme/tone'])
})

it('stops searching at the root of the repository', async () => {
  const files = {
    '.postmortem-lint.yaml': `${HEAD}rules: { acme/tone: error }`,
    'repo/b.md': '# bad\n',
    'repo/.git': undefined,
  }
  expect(await judged(files, 'repo/b.md', '--only', 'placeholder')).toEqual([])
})

it('ignores a package.json that has no key of ours, whatever its name', async () => {
  expect(await judged({ 'package.json': '{ "name": "postmortem-lint" }' }, 'a.md', '--only', 'placeholder')).toEqual([])
})

it.for([
  ['a file', 'extends: ./shared.yaml', 'plugins: [./acme.mjs]\nrules: { acme/tone: info }'],
  ['a package', 'extends: ["@acme/config"]', 'plugins: [../../../acme.mjs]\nrules: { acme/tone: info }'],
] as const)('extends %s', async ([, config, shared]) => {
  const files = {
    '.postmortem-lint.yaml': config,
    'shared.yaml': shared,
    'node_modules/@acme/config/package.json': '{ "main": "config.yaml" }',
    'node_modules/@acme/config/config.yaml': shared,
  }
  expect(await judged(files, 'a.md', '--skip', 'required-sections')).toContain('info acme/tone')
})

it('lets a config win over what it extends, the later over the earlier, and a level alone keep the options', async () => {
  const root = folder({
    'a.yaml': 'rules: { placeholder: [error, { allow: [x] }], secret: info }',
    'b.yaml': 'rules: { secret: error }',
    '.postmortem-lint.yaml':
      'extends: [postmortem-lint:recommended, ./a.yaml, ./b.yaml]\nrules: { placeholder: warn }\n',
  })
  const { stdout } = await run(root, ['config', '--format', 'json'])
  expect(JSON.parse(stdout).rules).toMatchObject({
    placeholder: { value: { level: 'warn', options: { allow: ['x'] } }, origin: '.postmortem-lint.yaml:2:23' },
    secret: { value: { level: 'error' }, origin: 'b.yaml:1:18' },
    'broken-link': { origin: 'preset recommended' },
  })
})

it('starts from recommended when no preset is named, and from nothing with an empty list', async () => {
  const level = async (config: string) => {
    const { stdout } = await run(folder({ '.postmortem-lint.yaml': config }), ['config', '--format', 'json'])
    return JSON.parse(stdout).rules.placeholder.value.level
  }
  expect(await level('rules: {}')).toBe('error')
  expect(await level('extends: []')).toBe('off')
})

it.for([
  ['a glob', 'overrides: [{ files: ["old/**"], rules: { acme/tone: off } }]', 'old/a.md', '# bad\n', []],
  [
    'a glob that does not match',
    'overrides: [{ files: ["new/**"], rules: { acme/tone: off } }]',
    'old/a.md',
    '# bad\n',
    ['error acme/tone'],
  ],
  [
    'front matter',
    'overrides: [{ when: { status: draft }, severity: { at-most: warning } }]',
    'a.md',
    '---\nstatus: Draft\n---\n\n# bad\n',
    ['warning acme/tone'],
  ],
  [
    'a field of the document',
    'overrides: [{ when: { status: [draft, open] }, rules: { acme/tone: info } }]',
    'a.md',
    '# bad\n\n**Status**: Draft\n',
    ['info acme/tone'],
  ],
  [
    'front matter that says something else',
    'overrides: [{ when: { status: draft }, rules: { acme/tone: off } }]',
    'a.md',
    '---\nstatus: final\n---\n\n# bad\n',
    ['error acme/tone'],
  ],
] as const)('overrides by %s', async ([, override, path, text, expected]) => {
  const config = `${HEAD}rules: { acme/tone: error }\n${override}\n`
  expect(await judged({ '.postmortem-lint.yaml': config, [path]: text }, path)).toEqual(expected)
})

it.for([
  ['rules:\n  timeline-ordr: warn', ':2:3: rules.timeline-ordr is not a rule'],
  [
    'rules:\n  placeholder: wran',
    ':2:16: rules.placeholder is "wran" and must be one of off, info, warn, warning, error; the nearest is warn',
  ],
  ['rules:\n  placeholder: [warn, { alow: [x] }]', ':2:25: alow is not an option of placeholder; the nearest is allow'],
  ['rules:\n  placeholder: [warn, { allow: x }]', ':2:32: rules.placeholder[1].allow must be a list, not text'],
  ['rules: 3', ':1:8: rules must be a map, not a number'],
  ['rulez: {}', ':1:1: rulez is not a key of a config; the nearest is rules'],
  ['settings: { timezon: UTC }', ':1:13: settings.timezon is not a setting; the nearest is timezone'],
  ['settings: { timezone: Mars/Olympus }', ':1:23: settings.timezone is "Mars/Olympus", which is no time zone'],
  ['settings: { timezone: europe/paris }', ':1:23: settings.timezone is "europe/paris", which is no time zone'],
  ['settings: { zones: { "+3": UTC } }', ':1:22: settings.zones.+3 is no name of a zone: write letters such as CET'],
  ['settings: { zones: { CET: [x] } }', ':1:27: settings.zones.CET must be text, not a list'],
  ['overrides: [{ file: [x] }]', ':1:15: overrides[0].file is not a key of a config; the nearest is files'],
  [
    'overrides:\n  - rules: { placeholdr: off }',
    ':2:14: overrides[0].rules.placeholdr is not a rule; the nearest is placeholder',
  ],
  ['extends: recommended', ':1:10: recommended is a preset: write postmortem-lint:recommended'],
  ['extends: postmortem-lint:strickt', ':1:10: strickt is not a preset; the nearest is strict'],
  ['extends: ./none.yaml', 'none.yaml: no such file'],
  ['extends: ./.postmortem-lint.yaml', 'extend each other in a circle'],
  ['extends: ./acme.mjs', 'acme.mjs is code, and a config is data'],
  ['extends: no-such-package', ':1:10: the package no-such-package cannot be found'],
  ['plugins: [./none.mjs]', ':1:11: the plugin ./none.mjs cannot be loaded'],
  ['a: &x 1\nb: *x', ':1:7: an anchor (&name) is not allowed'],
  ['rules: !!map {}', ':1:14: a tag (!name) is not allowed'],
  ['__proto__: {}', ':1:1: the key __proto__ is not allowed'],
  ['rules: { constructor: off }', ':1:10: the key constructor is not allowed'],
  ['rules: {\n', ':2:1: '],
  ['a: 1\na: 2', ':2:1: map keys must be unique'],
] as const)('refuses %j with its place', async ([config, message]) => {
  await refused(config, message)
})

it.for([
  ['more than 64 KiB', `# ${'x'.repeat(70_000)}`, ': a config of more than 64 KiB is not read'],
  ['brackets nested 20,000 deep', `a: ${'['.repeat(20_000)}`, '.postmortem-lint.yaml'],
] as const)('refuses a config of %s', async ([, config, message]) => {
  await refused(config, message)
})

async function refused(config: string, message: string): Promise<void> {
  const root = folder({ 'a.md': '# a\n', 'acme.mjs': ACME, '.postmortem-lint.yaml': config })
  const { code, stderr } = await run(root, ['a.md'])
  expect(stderr).toContain(message)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(code).toBe(2)
}

it('names every mistake of a config, in the order of its lines', async () => {
  const root = folder({
    'a.md': '# a\n',
    '.postmortem-lint.json': '{ "rulez": {},\n"rules": { "placeholdr": "warn" } }',
  })
  const { stderr } = await run(root, ['a.md'])
  expect(stderr.trimEnd().split('\n')).toEqual([
    '.postmortem-lint.json:1:3: rulez is not a key of a config; the nearest is rules',
    '.postmortem-lint.json:2:12: rules.placeholdr is not a rule; the nearest is placeholder',
  ])
})

it('refuses two configs side by side', async () => {
  const root = folder({ 'a.md': '# a\n', '.postmortem-lint.yaml': '', '.postmortem-lint.json': '{}' })
  expect(await run(root, ['a.md'])).toMatchObject({ code: 2, stderr: expect.stringContaining('stand side by side') })
})

it('loads a plugin from a package', async () => {
  const files = {
    '.postmortem-lint.yaml': 'extends: []\nplugins: [acme-rules]\nrules: { acme/tone: error }',
    'node_modules/acme-rules/package.json': '{ "main": "index.mjs" }',
    'node_modules/acme-rules/index.mjs': ACME,
  }
  expect(await judged(files)).toEqual(['error acme/tone'])
})

it.for([
  ['export default {}', 'has no name'],
  ["export default { name: 'acme' }", 'has no list of rules'],
  ["export default { name: 'acme', rules: [{ id: 'x', severity: 'error' }] }", 'has a rule without a check: x'],
  ["export default { name: 'acme', rules: [{ id: 'x', check() {} }] }", 'has a rule without a severity'],
  ['export const x = 1', 'has no default export'],
  ["throw new Error('no luck')", 'cannot be loaded: no luck'],
] as const)('refuses the plugin %j', async ([code, message]) => {
  const root = folder({ 'a.md': '# a\n', 'acme.mjs': code, '.postmortem-lint.yaml': 'plugins: [./acme.mjs]' })
  expect(await run(root, ['a.md'])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) })
})

it('runs no code of the repository with --no-plugins', async () => {
  const root = folder({
    'a.md': '# bad\n\nText.\n',
    '.postmortem-lint.yaml': 'plugins: [./plugin.mjs]\nrules: { acme/tone: error }\n',
  })
  const marker = join(root, 'marker')
  const js = `require('node:fs').appendFileSync(${JSON.stringify(marker)}, 'x')`
  const mjs = `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(marker)}, 'x'); export default { name: 'acme', rules: [] }`
  for (const name of [
    'plugin.mjs',
    '.postmortem-lint.mjs',
    'postmortem-lint.config.mjs',
    '.postmortem-lintrc.mjs',
    'index.mjs',
  ])
    writeFileSync(join(root, name), mjs)
  for (const name of [
    '.postmortem-lint.js',
    '.postmortem-lint.cjs',
    '.postmortem-lintrc.js',
    'postmortem-lint.config.js',
    'postmortem-lint.config.cjs',
    'index.js',
  ])
    writeFileSync(join(root, name), js)
  for (const name of ['postmortem-lint', 'satteri', 'commander']) {
    mkdirSync(join(root, 'node_modules', name), { recursive: true })
    writeFileSync(join(root, 'node_modules', name, 'index.js'), js)
  }
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({ main: 'index.js', scripts: { prepare: `node -e "${js}"` } }),
  )
  writeFileSync(join(root, '.npmrc'), `node-options=--require ${join(root, 'index.js')}\n`)
  const { code, stderr } = await run(root, ['--no-gate', '--no-plugins', '.'])
  expect(stderr).toContain(
    '.postmortem-lint.yaml:1:11: the plugin ./plugin.mjs is not loaded (--no-plugins): its rules are off',
  )
  expect(code).toBeLessThan(2)
  expect(existsSync(marker)).toBe(false)
})

it.for([
  [['--only', 'acme/tone'], ['error acme/tone']],
  [['--skip', 'acme/tone'], []],
  [['--rule', 'acme/tone: info'], ['info acme/tone']],
  [['--rule', 'acme/tone: off'], []],
  [['--quiet', '--rule', 'acme/tone: warn'], []],
] as const)('lets %j win over the config', async ([flags, expected]) => {
  expect(await judged({ '.postmortem-lint.yaml': `${HEAD}rules: { acme/tone: error }` }, 'a.md', ...flags)).toEqual(
    expected,
  )
})

it('starts from the preset that --preset names, under the rules of the config', async () => {
  const root = folder({ '.postmortem-lint.yaml': 'extends: []\nrules: { placeholder: info }' })
  const { stdout } = await run(root, ['config', '--preset', 'recommended', '--format', 'json'])
  const { rules } = JSON.parse(stdout)
  expect(rules['broken-link'].value.level).toBe('error')
  expect(rules.placeholder.value.level).toBe('info')
})

it('shows the config of a document with where each value came from', async () => {
  const root = folder({
    'a.md': '---\nstatus: draft\n---\n# a\n',
    '.postmortem-lint.yaml':
      'settings: { timezone: UTC }\noverrides:\n  - when: { status: draft }\n    rules: { placeholder: off }\n',
  })
  for (const argv of [
    ['config', 'a.md'],
    ['--print-config', 'a.md'],
  ]) {
    const { stdout } = await run(root, argv)
    expect(stdout).toMatch(/^ {2}timezone: UTC +# \.postmortem-lint\.yaml:1:23$/m)
    expect(stdout).toMatch(/^ {2}placeholder: off +# \.postmortem-lint\.yaml:4:27$/m)
    expect(stdout).toMatch(/^ {2}broken-link: error +# preset recommended$/m)
  }
})
