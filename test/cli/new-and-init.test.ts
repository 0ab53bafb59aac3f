import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folder, run } from './program.js'

const REPORT =
  '# Checkout down\n\n## Impact\n\nOne in five orders failed and was lost.\n\n## Root cause\n\nThe cache was full and failed.\n'

it('new prints a report with the sections of the preset', async () => {
  const { code, stdout } = await run(folder(), ['new', '--preset', 'jeli-howie', '--date', '2025-03-03'])
  expect(code).toBe(0)
  expect(stdout.match(/^## .*/gm)).toEqual([
    '## Summary',
    '## Background',
    '## Timeline',
    '## Contributing factors',
    '## Lessons learned',
    '## Open questions',
  ])
})

it('new asks for what the config here asks for', async () => {
  const config =
    'rules: { required-sections: [error, { required: [timeline], recommended: [] }] }\nsettings: { sections: { timeline: [Play by play] } }\n'
  const root = folder({ '.postmortem-lint.yaml': config })
  const { stdout } = await run(root, ['new', '--title', 'Checkout down'])
  expect(stdout.match(/^#+ .*/gm)).toEqual(['# Checkout down', '## Play by play'])
})

it('new writes a file, but over none', async () => {
  const root = folder()
  expect(await run(root, ['new', 'a.md'])).toMatchObject({ code: 0, stdout: '' })
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toMatch(/^# TBD/)
  expect(await run(root, ['new', 'a.md'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('there is a file already'),
  })
})

it.for([
  [['new', '--preset', 'googel-sre'], 'googel-sre is not a preset'],
  [['new', '--date', 'tomorrow'], 'is not a date'],
  [['init', '--preset', 'googel-sre'], 'one of'],
] as const)('%j is a usage error', async ([argv, message]) => {
  expect(await run(folder(), argv)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) })
})

it('init writes a config that lint accepts, but over none', async () => {
  const root = folder({ 'a.md': REPORT })
  expect((await run(root, ['init'])).code).toBe(0)
  expect((await run(root, ['--fail-on', 'never', 'a.md'])).code).toBe(0)
  expect(await run(root, ['init'])).toMatchObject({ code: 2, stderr: expect.stringContaining('a config already') })
})

it('init --learn writes a config that holds for the reports it learned from', async () => {
  const root = folder({ 'a.md': REPORT, 'b.md': REPORT, 'c.md': REPORT })
  expect((await run(root, ['init', '--learn'])).code).toBe(0)
  expect(readFileSync(join(root, '.postmortem-lint.yaml'), 'utf8')).toContain('- impact  # 3 of 3')
  const { stdout } = await run(root, ['-f', 'unix', '--fail-on', 'never', '.'])
  expect(stdout).not.toContain('required-sections')
})

it('init --learn says when there is too little to learn from', async () => {
  const root = folder({ 'a.md': REPORT, 'README.md': '# Reports\n' })
  expect(await run(root, ['init', '--learn'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('1 of 2 files'),
  })
})
