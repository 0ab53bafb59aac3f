import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ACME, ACME_CONFIG, folder, run } from './program.js'

const report = '# Outage\n\nCheckout was down.\n'

it.for([
  [['--fromat', 'json'], "unknown option '--fromat'; the nearest is --format"],
  [['--format', 'jsno', 'a.md'], '--format: jsno is not a format; the nearest is json'],
  [['--only', 'timeline-ordr', 'a.md'], 'timeline-ordr is not a rule'],
  [['--skip', 'nonsense', 'a.md'], '--skip: nonsense is not a rule'],
  [['--preset', 'google-sr', 'a.md'], 'google-sr is not a preset; the nearest is google-sre'],
  [['--rule', 'timeline-ordr: warn', 'a.md'], 'rules.timeline-ordr is not a rule'],
  [['--rule', 'nonsense', 'a.md'], 'must look like "id: severity"'],
  [['--fail-on', 'warnign', 'a.md'], 'the nearest is warning'],
  [['--max-warnings', 'many', 'a.md'], 'it must be a whole number'],
  [['--concurrency', 'fast', 'a.md'], 'it must be a whole number'],
  [['--now', 'yesterday', 'a.md'], 'it must be a date such as 2026-04-13'],
  [['--now', '2026-02-30', 'a.md'], 'it must be a date'],
  [['--parser', 'markdown-it', 'a.md'], 'it must be one of auto, satteri, remark'],
  [['--config', 'none.yaml', 'a.md'], 'none.yaml: no such file or folder'],
  [['--format', 'json', '--format', 'sarif', 'a.md'], 'two formats for stdout'],
  [['none.md'], 'none.md: no such file or folder'],
  [['inspct', 'a.md'], 'inspct: no such file or folder; the nearest command is inspect'],
  [['nothing-*.md'], 'nothing-*.md: no file matches'],
  [['empty'], 'empty: no Markdown file in this folder'],
  [[''], 'an argument is empty, where a name is expected'],
  [['--', ''], 'an argument is empty, where a name is expected'],
  [['--preset', '', 'a.md'], '--preset: its value is empty'],
  [['--only=', 'a.md'], '--only: its value is empty'],
  [['--only', ',', 'a.md'], '--only ,: it names no rule'],
  [['--max-warnings'], '--max-warnings: <count> is missing'],
  [['--preset', 'nonsense', 'a.md'], 'nonsense is not a preset: there are recommended, strict,'],
  [['--format', 'nonsense', 'a.md'], '--format: nonsense is not a format: there are stylish, compact,'],
  [['explain', 'nonsense'], 'nonsense is not a rule: "postmortem-lint rules" lists them'],
  [['new', 'none/a.md'], 'none/a.md: cannot be written: no such file or folder'],
  [['help', 'inspct'], 'help: inspct is not a command; the nearest is inspect'],
  [['rules', 'a.md'], 'too many arguments'],
  [['config', 'a.md', 'b.md'], 'too many arguments'],
  [['--print-config', 'a.md', 'b.md'], '--print-config: name one document'],
  [['explain'], "missing required argument 'rule'"],
  [['completion'], "missing required argument 'shell'"],
  [['--', '--format'], '--format: no such file or folder'],
] as const)('says what is wrong with %j, in one line, and exits 2', async ([argv, message]) => {
  const { code, stderr } = await run(folder({ 'a.md': report, empty: undefined }), argv)
  expect(stderr).toContain(message)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(code).toBe(2)
})

it.for([
  ['invalid.md', new Uint8Array([0x23, 0x20, 0xe9, 0x0a]), 'not valid UTF-8'],
  ['utf16.md', new Uint8Array([0xff, 0xfe, 0x23, 0x00]), 'UTF-16, where UTF-8 is expected'],
  ['binary.md', new Uint8Array([0x23, 0x00, 0x01]), 'a binary file'],
  ['deep.md', new Uint8Array(100_000).fill(0x3e), 'more than 1,000 quotes in each other'],
  ['big.md', new Uint8Array(50 * 1024 * 1024).fill(0x20), '50 MB, more than the 10 MB that are read'],
] as const)('names %s, and lints the others', async ([name, content, reason]) => {
  const { code, stdout, stderr } = await run(folder({ 'a.md': report, [name]: content }), [
    '--no-gate',
    '--format',
    'json',
    name,
    'a.md',
  ])
  expect(stderr).toBe(`${name}: ${reason}\n`)
  expect(JSON.parse(stdout).files).toMatchObject([
    { path: name, status: 'failed', reason },
    { path: 'a.md', status: 'linted' },
  ])
  expect(code).toBe(2)
})

it('names links to nothing and links in a circle', async () => {
  const root = folder({ 'a.md': report })
  symlinkSync('nowhere.md', join(root, 'dangling.md'))
  symlinkSync('loop.md', join(root, 'loop.md'))
  const { code, stderr } = await run(root, ['dangling.md', 'loop.md', 'a.md', '--no-gate'])
  expect(stderr).toBe('dangling.md: a link to nothing\nloop.md: a link that leads back to itself\n')
  expect(code).toBe(2)
})

it('walks into a folder that is named like a document', async () => {
  const { stdout } = await run(folder({ 'x.md/a.md': report }), ['--no-gate', '--format', 'json', 'x.md'])
  expect(JSON.parse(stdout).files).toMatchObject([{ path: 'x.md/a.md', status: 'linted' }])
})

it('follows no link while walking', async () => {
  const root = folder({ 'docs/a.md': report, 'elsewhere/b.md': report })
  symlinkSync('../elsewhere', join(root, 'docs/link'))
  symlinkSync('.', join(root, 'docs/self'))
  const { stdout } = await run(root, ['--no-gate', '--format', 'json', 'docs'])
  expect(JSON.parse(stdout).files.map((file: { path: string }) => file.path)).toEqual(['docs/a.md'])
})

it('names a rule that crashes, without a stack trace, and lints the other files', async () => {
  const root = folder({
    'a.md': report,
    'b.md': '# bad\n',
    'acme.mjs': ACME.replace('yield {', "throw new Error('no luck'); yield {"),
    '.postmortem-lint.yaml': ACME_CONFIG,
  })
  const { code, stdout, stderr } = await run(root, ['--no-gate', '--format', 'json', 'b.md', 'a.md'])
  expect(stderr).toBe('b.md: the rule acme/tone crashed: no luck\n')
  expect(JSON.parse(stdout).files).toMatchObject([{ status: 'failed' }, { path: 'a.md', status: 'linted' }])
  expect(code).toBe(2)
})

it('takes the name of a file for no option', async () => {
  const root = folder({ 'a.md': report, '--fix': report })
  const { code, stderr } = await run(root, ['a.md', '--fix'])
  expect(stderr).toBe('--fix is an option and the name of a file here: write ./--fix for the file\n')
  expect(code).toBe(2)
  expect((await run(root, ['--no-gate', '--', '--fix'])).code).toBeLessThan(2)
})
