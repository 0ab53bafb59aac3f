import { expect, it } from 'vitest'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'

const parser = await loadMarkdownParser('auto')
const files = new Set(['reports/2025/img/a b.png', 'reports/index.md'])
const links = (text: string, path: string | undefined = 'reports/2025/queue.md') =>
  readPostmortem({ text, path }, { exists: file => files.has(file) }, parser).links.map(({ url, target, exists }) => ({
    url,
    target,
    exists,
  }))

it.for([
  ['[a](#root-causes)\n\n## Root cause(s)', 'anchor', true],
  ['[a](#root-cause)\n\n## Root cause(s)', 'anchor', false],
  ['[a](#update-1)\n\n## Update\n\n## Update', 'anchor', true],
  ['[a](#impact)\n\n<a id="impact"></a>', 'anchor', true],
  ['[a](#x-y)\n\n## Other {#x-y}', 'anchor', true],
  ['[a](#the-foo-flag)\n\n## The `foo` flag', 'anchor', true],
  ['![a](img/a%20b.png)', 'file', true],
  ['![a](img/c.png)', 'file', false],
  ['[a](../index.md#top)', 'file', true],
  ['[a](./other)', 'file', undefined],
  ['[a](page.html)', 'file', undefined],
  ['[a](../../../up.md)', 'file', undefined],
  ['[a](status.example.com)', 'domain', false],
  ['[a](www.example.com/x)', 'domain', false],
] as const)('checks %s', ([source, target, exists]) => {
  expect(links(source)).toMatchObject([{ target, exists }])
})

it.for([
  'https://example.com',
  '[a](https://example.com)',
  '[a](mailto:ana@example.com)',
  '[a](/contact)',
  '[a](//example.com)',
  '[a]({{ site.url }}/b)',
  '[a](#)',
  '[a](#L10)',
  '[#2226]',
  '[a]\n\n[a]: https://example.com',
  'www.example.com',
  '`[a](img/c.png)`',
])('has nothing to check in %s', source => {
  expect(links(source)).toEqual([])
})

it('leaves the files of a site alone', () => {
  expect(links('![a](img/c.png)', 'site/_posts/queue.md')).toMatchObject([{ exists: undefined }])
  expect(links('---\nlayout: post\n---\n\n![a](img/c.png)')).toMatchObject([{ exists: undefined }])
})
