import fc from 'fast-check'

const word = fc.constantFrom(
  'checkout',
  '14:02 UTC',
  'a_b_c',
  '2 * 3 * 4',
  '\\*literal\\*',
  '&amp; &nbsp; &#x1F525; &NotEqualTilde;',
  'né — “so”',
  '🔥',
  '[link](https://example.com/a_b)',
  '<https://example.com>',
  'https://example.com/x.',
  '![graph](g.png)',
  '`code`',
  '`` a ` b ``',
  '**bold**',
  '*em*',
  '~~gone~~',
  '***both***',
  '<!-- note -->',
  '<br>',
  '<b>x</b>',
  '\u00a0',
  'tab\there',
  '[ref]',
  'x < y > z',
  '\\',
  '&',
  '!',
  '1.',
  '#',
)
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map(words => words.join(' '))
const lines = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '  \n', '\\\n', ' \n')), { minLength: 1, maxLength: 3 })
  .map(parts => parts.map(([text, end], index) => (index + 1 < parts.length ? text + end : text)).join(''))

const cells = (width: number) =>
  fc.array(line, { minLength: width, maxLength: width }).map(row => `| ${row.join(' | ')} |`)
const table = fc
  .tuple(cells(2), fc.array(cells(2), { minLength: 1, maxLength: 3 }))
  .map(([head, rows]) => [head, '| --- | :-: |', ...rows].join('\n'))

const leaf = fc.oneof(
  { weight: 4, arbitrary: lines },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  },
  { weight: 1, arbitrary: line.map(text => `Title ${text}\n===`) },
  { weight: 1, arbitrary: fc.constantFrom('---', '***') },
  { weight: 1, arbitrary: lines.map(text => `\`\`\`sh\n${text}\n\`\`\``) },
  { weight: 1, arbitrary: line.map(text => `    ${text}`) },
  { weight: 1, arbitrary: lines.map(text => `<details>\n${text}\n</details>`) },
  { weight: 1, arbitrary: lines.map(text => `<!-- ${text} -->`) },
  { weight: 2, arbitrary: table },
)

const indented = (text: string, by: string) =>
  text
    .split('\n')
    .map((row, index) => (index === 0 ? row : by + row))
    .join('\n')
const { block } = fc.letrec<{ block: string }>(tie => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map(items => items.map(item => `- ${indented(item, '  ')}`).join('\n')),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map(items => items.map(item => `1. ${indented(item, '   ')}`).join('\n\n')),
    fc.array(line, { minLength: 1, maxLength: 3 }).map(items => items.map(item => `- [x] ${item}`).join('\n')),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map(parts => parts.join('\n\n').replace(/^/gm, '> ')),
  ),
}))

/** Documents of what postmortems are made of, and of what makes a parser stumble. */
export const markdown = fc
  .tuple(
    fc.constantFrom('', '', '', '\ufeff', '---\ntitle: x\n---\n', '+++\na = 1\n+++\n'),
    fc.array(block, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('\n', '\n', '\r\n'),
    fc.constantFrom('', '\n', '\n\n[ref]: https://example.com/ref\n'),
  )
  .map(([start, blocks, ending, end]) => (start + blocks.join('\n\n') + end).replaceAll('\n', ending))
