import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formats } from '../../src/reporters/index.js'
import { ACME, ACME_CONFIG, folder, run } from './program.js'

const project = (files: Record<string, string> = {}) =>
  folder({ 'acme.mjs': ACME, '.postmortem-lint.yaml': ACME_CONFIG, 'a.md': '# bad\n', 'b.md': '# fine\n', ...files })

it.for([
  [[], 1],
  [['--fail-on', 'never'], 0],
  [['--rule', 'acme/tone: warn'], 0],
  [['--rule', 'acme/tone: warn', '--fail-on', 'warning'], 1],
  [['--rule', 'acme/tone: info', '--fail-on', 'warning'], 0],
  [['--rule', 'acme/tone: info', '--fail-on', 'info'], 1],
  [['--rule', 'acme/tone: warn', '--max-warnings', '0'], 1],
  [['--rule', 'acme/tone: warn', '--max-warnings', '1'], 0],
  [['--rule', 'acme/tone: warn', '--max-warnings', '0', '--fail-on', 'never'], 1],
] as const)('with %j the exit code is %i', async ([flags, expected]) => {
  const { code } = await run(project(), ['--no-gate', ...flags, 'a.md', 'b.md'])
  expect(code).toBe(expected)
})

it('prints JSON in the published shape', async () => {
  const { stdout } = await run(project(), ['--no-gate', '--format', 'json', 'a.md'])
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    tool: { name: 'postmortem-lint', version: expect.any(String), tzdb: expect.stringMatching(/^\d{4}[a-z]$/) },
    summary: { files: 1, linted: 1, skipped: 0, failed: 0, errors: 1, warnings: 0, infos: 0, fixable: 1 },
    files: [
      {
        path: 'a.md',
        status: 'linted',
        findings: [
          {
            ...{ rule: 'acme/tone', severity: 'error', certainty: 'certain', message: 'says bad' },
            ...{ line: 1, column: 3, endLine: 1, endColumn: 6, related: [], fixable: true, url: '' },
            fingerprint: expect.stringMatching(/^\w{8,}$/),
          },
        ],
      },
    ],
  })
})

it('prints in JSON what to do, the other party, and why a file was not linted', async () => {
  const text = `# Checkout down on 2026-04-13

## Root cause

The disk of the primary was full, and every write failed.

## Timeline

- 14:05 UTC Orders failed.
- 14:02 UTC The alert fired.
- 14:20 UTC Orders recovered.
`
  const root = folder({ 'a.md': text, 'README.md': '# Tool\n\nInstall it with npm.\n' })
  const argv = ['--no-config', '--only', 'timeline-order', '--format', 'json', 'a.md', 'README.md', 'none.md']
  const { code, stdout } = await run(root, argv)
  const { summary, files } = JSON.parse(stdout)
  expect(summary).toMatchObject({ files: 3, linted: 1, skipped: 1, failed: 1 })
  expect(files[0].findings).toEqual([
    {
      ...{ rule: 'timeline-order', severity: 'warning', certainty: 'likely', fixable: false },
      message: '14:02 UTC is earlier than the entry above it, 14:05 UTC',
      help: 'Move the entry, or correct its time.',
      ...{ line: 10, column: 3, endLine: 10, endColumn: 12 },
      related: [{ line: 9, column: 3, endLine: 9, endColumn: 12, message: 'the entry above it' }],
      url: expect.stringContaining('rules/timeline/timeline-order.md'),
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    },
  ])
  expect(files.slice(1)).toEqual([
    { path: 'README.md', status: 'skipped', reason: expect.any(String), findings: [] },
    { path: 'none.md', status: 'failed', reason: 'no such file or folder', findings: [] },
  ])
  expect(code).toBe(2)
})

it('writes several formats in one run, each to its own file, without changing the exit code', async () => {
  const root = project()
  const argv = ['--no-gate', '-f', 'unix', '-f', 'sarif:out/a.sarif', '-f', 'json:a.json', '--fail-on', 'never', 'a.md']
  const { code, stdout } = await run(root, argv)
  expect(stdout).toContain('a.md:1:3: error: says bad [acme/tone]')
  expect(JSON.parse(readFileSync(join(root, 'out/a.sarif'), 'utf8')).version).toBe('2.1.0')
  expect(JSON.parse(readFileSync(join(root, 'a.json'), 'utf8')).summary.errors).toBe(1)
  expect(code).toBe(0)
})

it('writes to --output-file instead of stdout', async () => {
  const root = project()
  const { code, stdout } = await run(root, ['--no-gate', '-f', 'json', '-o', 'a.json', 'a.md'])
  expect(stdout).toBe('')
  expect(existsSync(join(root, 'a.json'))).toBe(true)
  expect(code).toBe(1)
})

it('exits 2 when an output cannot be written', async () => {
  const root = project({ file: '' })
  const { code, stderr } = await run(root, ['--no-gate', '-f', 'json:file/a.json', 'b.md'])
  expect(stderr).toMatch(/^file\/a\.json: cannot be written: /)
  expect(code).toBe(2)
})

it('says in every machine format and on stderr what was skipped, and why', async () => {
  const root = folder({ 'README.md': '# My tool\n\nInstall it with npm.\n' })
  const { code, stdout, stderr } = await run(root, ['--format', 'json', 'README.md'])
  expect(JSON.parse(stdout).files).toMatchObject([{ path: 'README.md', status: 'skipped', reason: expect.any(String) }])
  expect(stderr).toMatch(/^README\.md: skipped: .+\n$/)
  expect(code).toBe(0)
})

it('exits 2 when a folder leaves nothing to lint', async () => {
  const root = folder({ 'docs/README.md': '# My tool\n\nInstall it with npm.\n' })
  expect(await run(root, ['docs'])).toMatchObject({ code: 2, stderr: expect.stringContaining('nothing to lint') })
  expect(await run(root, ['docs', '--no-error-on-unmatched-pattern'])).toMatchObject({ code: 0 })
})

it.for([
  ['--no-gate', ['--no-gate'], {}],
  ['a config that names it', [], { '.postmortem-lint.yaml': 'files: ["*.md"]\n' }],
  ['a directive in it', [], { 'README.md': '# My tool\n\nInstall it.\n\n<!-- postmortem-lint-enable -->\n' }],
] as const)('opens the gate for %s', async ([, flags, files]) => {
  const root = folder({ 'README.md': '# My tool\n\nInstall it with npm.\n', ...files })
  const { stdout } = await run(root, ['--format', 'json', ...flags, 'README.md'])
  expect(JSON.parse(stdout).files[0].status).toBe('linted')
})

const paths = async (root: string, ...argv: string[]) => {
  const { stdout } = await run(root, ['--no-gate', '--format', 'json', '--no-error-on-unmatched-pattern', ...argv])
  return JSON.parse(stdout).files.map(({ path, status }: { path: string; status: string }) =>
    status === 'linted' ? path : `${path} ${status}`,
  )
}

it.for([
  ['every Markdown file below here', [], ['a.md', 'docs/b.markdown', 'docs/c.md']],
  ['a folder', ['docs'], ['docs/b.markdown', 'docs/c.md']],
  ['a pattern', ['docs/*.md'], ['docs/c.md']],
  ['a pattern for another extension', ['**/*.txt'], ['docs/d.txt']],
  ['a named file, whatever its extension', ['docs/d.txt'], ['docs/d.txt']],
  ['a named file that .gitignore leaves out', ['ignored.md'], ['ignored.md']],
  ['each file once', ['a.md', './a.md', '*.md'], ['a.md']],
  ['what .gitignore leaves out, with --no-ignore', ['--no-ignore', '*.md'], ['a.md', 'ignored.md']],
  ['not what --ignore-pattern leaves out', ['--ignore-pattern', 'docs', '.'], ['a.md']],
  ['not what --ignore-path leaves out', ['--ignore-path', '.myignore', '.'], ['a.md', 'docs/b.markdown']],
  [
    'not a named file that --ignore-pattern leaves out, and says so',
    ['--ignore-pattern', 'a.*', 'a.md'],
    ['a.md skipped'],
  ],
] as const)('lints %s', async ([, argv, expected]) => {
  const root = folder({
    ...{
      'a.md': 'a',
      'docs/b.markdown': 'b',
      'docs/c.md': 'c',
      'docs/d.txt': 'd',
      'ignored.md': 'e',
      'docs/drafts/f.md': 'f',
    },
    ...{ '.git': undefined, '.gitignore': '/ignored.md\n', 'docs/.gitignore': 'drafts/\n', '.myignore': 'docs/*.md\n' },
    ...{ 'node_modules/x/README.md': 'x' },
  })
  expect(await paths(root, ...argv)).toEqual(expected)
})

it('takes the files of the config when no path is given, and a path instead of them', async () => {
  const root = folder({
    '.postmortem-lint.yaml': 'files: ["reports/**/*.md"]\nignores: ["**/template.md"]\n',
    ...{ 'reports/a.md': 'a', 'reports/template.md': 't', 'b.md': 'b' },
  })
  expect(await paths(root)).toEqual(['reports/a.md'])
  expect(await paths(root, 'b.md')).toEqual(['b.md'])
  expect(await paths(root, 'reports/template.md')).toEqual(['reports/template.md skipped'])
})

it('lists the rules, and what the config here makes of them', async () => {
  const { stdout } = await run(project(), ['rules', '--format', 'json'])
  const { version, rules } = JSON.parse(stdout)
  expect(version).toBe(1)
  expect(rules).toContainEqual(
    expect.objectContaining({ id: 'acme/tone', severity: 'error', here: 'error', fixable: false }),
  )
  expect(rules).toContainEqual(
    expect.objectContaining({
      id: 'template-text',
      default: 'error',
      here: 'off',
      fixable: true,
      hasSuggestions: false,
    }),
  )
  expect(rules).toContainEqual(expect.objectContaining({ id: 'zone-off-season', fixable: false, hasSuggestions: true }))
  expect((await run(project(), ['rules'])).stdout).toMatch(/^acme\/tone +error +Say good\.$/m)
})

it('explains a rule, with colour on a terminal only', async () => {
  const plain = await run(project(), ['explain', 'placeholder'])
  expect(plain.stdout).toMatch(/^# placeholder\n/)
  expect(plain.stdout).toContain('postmortem-lint-disable-next-line placeholder')
  const terminal = await run(project(), ['explain', 'placeholder'], { terminal: true })
  expect(terminal.stdout).toContain('\u001b[1mplaceholder')
  expect((await run(project(), ['explain', 'placeholder', '--no-color'], { terminal: true })).stdout).toBe(plain.stdout)
  expect((await run(project(), ['explain', 'placeholder'], { terminal: true, env: { NO_COLOR: '1' } })).stdout).toBe(
    plain.stdout,
  )
  expect(await run(project(), ['explain', 'placeholdr'])).toMatchObject({
    code: 2,
    stderr: 'placeholdr is not a rule; the nearest is placeholder\n',
  })
})

it('prints a JSON Schema that knows the rules of plugins', async () => {
  const { stdout } = await run(project(), ['schema'])
  const { properties } = JSON.parse(stdout)
  expect(Object.keys(properties.rules.properties)).toContain('acme/tone')
})

it('shows help and version on stdout with 0', async () => {
  for (const argv of [['--help'], ['-h'], ['help'], ['help', 'lint'], ['lint', '--help'], ['inspect', '-h']])
    expect(await run(project(), argv)).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('Usage: postmortem-lint'),
    })
  const { stdout } = await run(project(), ['--version'])
  expect(stdout).toMatch(/^\d+\.\d+\.\d+ \(tzdb \d{4}[a-z], (satteri|remark)\)\n$/)
})

it('fits the help of every command in 80 columns, and names every format', async () => {
  for (const command of ['lint', 'inspect', 'actions', 'explain', 'init', 'new']) {
    const { stdout } = await run(project(), ['help', command])
    expect(stdout.split('\n').filter(line => line.length > 80)).toEqual([])
  }
  const { stdout } = await run(project(), ['help', 'lint'])
  for (const format of Object.keys(formats)) expect(stdout).toMatch(new RegExp(`^  ${format} +\\S`, 'm'))
})

it('colours stylish on a terminal, and not in a pipe', async () => {
  const colour = '\u001b['
  expect((await run(project(), ['--no-gate', 'a.md'], { terminal: true })).stdout).toContain(colour)
  expect((await run(project(), ['--no-gate', 'a.md'])).stdout).not.toContain(colour)
  expect((await run(project(), ['--no-gate', '--color', 'a.md'])).stdout).toContain(colour)
  expect((await run(project(), ['--no-gate', 'a.md'], { env: { FORCE_COLOR: '1' } })).stdout).toContain(colour)
  for (const surroundings of [{ env: { NO_COLOR: '1' } }, { env: { TERM: 'dumb' } }]) {
    const { stdout } = await run(project(), ['--no-gate', 'a.md'], { terminal: true, ...surroundings })
    expect(stdout).not.toContain(colour)
  }
  expect((await run(project(), ['--no-gate', '--no-color', 'a.md'], { terminal: true })).stdout).not.toContain(colour)
})

it('says that a document is in another language, whose prose no rule reads', async () => {
  const text = `# Ausfall am 13. April 2026

## Zusammenfassung

Am 13. April 2026 fiel der Warenkorb für die Kunden aus, weil die Festplatte voll war und die Verbindungen nicht mehr
angenommen wurden. Der Alarm war nicht eingerichtet, weil die Vorlage dafür fehlte.
`
  const { stderr } = await run(folder({ 'a.md': text }), ['--no-gate', 'a.md'])
  expect(stderr).toBe('a.md: in German; rules that read English prose are silent here\n')
})
