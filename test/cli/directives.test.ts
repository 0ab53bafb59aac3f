import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ACME, ACME_CONFIG, folder, run } from './program.js'

/** Lines that are reported, and by which rule. */
async function reported(text: string, ...flags: string[]): Promise<string[]> {
  const root = folder({ 'a.md': text, 'acme.mjs': ACME, '.postmortem-lint.yaml': ACME_CONFIG })
  const { stdout } = await run(root, ['--no-gate', '--format', 'json', ...flags, 'a.md'])
  return JSON.parse(stdout).files[0].findings.map(
    (found: { line: number; rule: string }) => `${found.line} ${found.rule}`,
  )
}

it.for([
  ['the next line', '<!-- postmortem-lint-disable-next-line acme/tone -- why -->\nbad\n\nbad\n', ['4']],
  ['every rule on the next line', '<!-- postmortem-lint-disable-next-line -->\nbad\n\nbad\n', ['4']],
  ['the next line after a blank one', '<!-- postmortem-lint-disable-next-line acme/tone -->\n\nbad\n\nbad\n', ['5']],
  ['its own line', 'bad <!-- postmortem-lint-disable-line acme/tone -->\n\nbad\n', ['3']],
  [
    'a block',
    'bad\n\n<!-- postmortem-lint-disable acme/tone -->\nbad\n\nbad\n<!-- postmortem-lint-enable acme/tone -->\n\nbad\n',
    ['1', '9'],
  ],
  ['the rest of the file', 'bad\n\n<!-- postmortem-lint-disable -->\nbad\n\nbad\n', ['1']],
  ['the whole file', 'bad\n\n<!-- postmortem-lint-disable-file acme/tone -- vendor text -->\n\nbad\n', []],
  ['the link form', '[//]: # (postmortem-lint-disable-next-line acme/tone -- why)\nbad\n\nbad\n', ['4']],
  ['the link form in quotes', '[//]: # "postmortem-lint-disable-next-line acme/tone"\nbad\n', []],
  [
    'a whole list item',
    '- a <!-- postmortem-lint-disable-next-line acme/tone -->\n- b\n  bad\n\n  - bad\n- bad\n',
    ['6'],
  ],
  ['between list items', '- a\n\n<!-- postmortem-lint-disable-next-line acme/tone -->\n\n- bad\n- bad\n', ['6']],
  [
    'a table row',
    '| a | b |\n| - | - |\n| c | d <!-- postmortem-lint-disable-next-line acme/tone --> |\n| bad | bad |\n| bad | e |\n',
    ['5'],
  ],
  [
    'a line of a table',
    '| a | b |\n| - | - |\n| bad | d <!-- postmortem-lint-disable-line --> |\n| bad | e |\n',
    ['4'],
  ],
  ['in a quote', '> <!-- postmortem-lint-disable-next-line acme/tone -->\n> bad\n>\n> bad\n', ['4']],
  ['in a footnote', 'a[^1]\n\n[^1]: <!-- postmortem-lint-disable-next-line acme/tone -->\n    bad\n', []],
  ['after a bold line', '**Timeline** <!-- postmortem-lint-disable-next-line acme/tone -->\nbad\n', []],
  ['with CRLF', '<!-- postmortem-lint-disable-next-line acme/tone -->\r\nbad\r\n\r\nbad\r\n', ['4']],
  [
    'a reason with a slash, an apostrophe and dashes',
    "<!-- postmortem-lint-disable-next-line acme/tone -- it's a/b -- kept -->\nbad\n",
    [],
  ],
  ['a comment over several lines', '<!-- postmortem-lint-disable-next-line acme/tone\n  -- why -->\nbad\n', []],
  ['the last line without an end', '<!-- postmortem-lint-disable-next-line acme/tone -->\nbad', []],
] as const)('excuses %s', async ([, text, lines]) => {
  expect(await reported(text)).toEqual(lines.map(line => `${line} acme/tone`))
})

it.for([
  ['in a code block', '```\n<!-- postmortem-lint-disable-file acme/tone -->\n```\n\nbad\n', ['5 acme/tone']],
  ['in inline code', '`<!-- postmortem-lint-disable-file acme/tone -->`\n\nbad\n', ['3 acme/tone']],
  ['with --no-inline-config', '<!-- postmortem-lint-disable-file -->\n\nbad\n', ['3 acme/tone'], '--no-inline-config'],
] as const)('does not read directives %s', async ([, text, found, ...flags]) => {
  expect(await reported(text, ...flags)).toEqual(found)
})

it('reports an unknown id as an error, with the nearest name', async () => {
  const root = folder({
    'a.md':
      '<!-- postmortem-lint-disable-next-line acme/tonne -->\nbad\n\n<!-- postmortem-lint-disable-nextline acme/tone -->\nbad\n',
    'acme.mjs': ACME,
    '.postmortem-lint.yaml': ACME_CONFIG,
  })
  const { code, stdout } = await run(root, ['--no-gate', '--format', 'unix', 'a.md'])
  expect(stdout).toContain('a.md:1:40: error: acme/tonne is not a rule; the nearest is acme/tone [directive-unknown]')
  expect(stdout).toContain('postmortem-lint-disable-nextline is not a directive; the nearest is disable-next-line')
  expect(code).toBe(1)
})

it.for([
  ['its whole line', 'a\n\n<!-- postmortem-lint-disable-next-line acme/tone -->\nb\n', 'a\n\nb\n'],
  ['the comment at the end of a line', '- a <!-- postmortem-lint-disable-line acme/tone -->\n- b\n', '- a\n- b\n'],
  ['a line of a quote', '> a\n> <!-- postmortem-lint-disable-line -->\n> b\n', '> a\n> b\n'],
  ['an enable that ends nothing', '<!-- postmortem-lint-enable acme/tone -->\n\na\n', '\na\n'],
] as const)('warns of a directive that excuses nothing, and --fix removes %s', async ([, text, fixed]) => {
  const root = folder({ 'a.md': text, 'acme.mjs': ACME, '.postmortem-lint.yaml': ACME_CONFIG })
  const { stdout } = await run(root, ['--no-gate', '--format', 'unix', 'a.md'])
  expect(stdout).toMatch(/warning: nothing .* \[directive-unused\]/)
  await run(root, ['--no-gate', '--fix', 'a.md'])
  expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe(fixed)
})

it('can silence the warning about unused directives, or make it an error', async () => {
  const text = '<!-- postmortem-lint-disable-line acme/tone -->\n'
  expect(await reported(text, '--report-unused-disable-directives-severity', 'off')).toEqual([])
  const root = folder({ 'a.md': text, 'acme.mjs': ACME, '.postmortem-lint.yaml': ACME_CONFIG })
  expect((await run(root, ['--no-gate', '--report-unused-disable-directives-severity', 'error', 'a.md'])).code).toBe(1)
})
