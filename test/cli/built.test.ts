import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { bin, built, folder, run } from './program.js'

const report =
  '# Checkout down on 2026-04-13\n\n## Impact\n\nOrders failed.\n\n## Timeline\n\n- 14:05 UTC Alert\n- 14:02 UTC Paged\n\n## Action items\n\n- Improve alerting\n'
const files = { 'a.md': report, 'b.md': '# Notes\n', '.postmortem-lint.yaml': 'settings: { timezone: UTC }\n' }

// Bundling can break what works from source: every command once, and every module that only some of them load.
describe.skipIf(!built)('the built program says what the source says', () => {
  it.for([
    ...['lint', 'inspect', 'timeline', 'actions', 'baseline', 'rules', 'explain', 'config', 'init', 'new', 'schema'],
    'completion',
  ])('help %s', command => same(['help', command]))

  it.for([
    ['--help'],
    ['help', 'nonsense'],
    ['--version'],
    ['a.md'],
    ['a.md', '--color'],
    ['a.md', '--parser', 'remark'],
    ['a.md', '--timing', '--no-such-flag'],
    ['.', '--concurrency', '2', '--format', 'json'],
    ['.', '--cache-location', 'cache.json', '--format', 'compact'],
    ['--diff', 'a.md'],
    ['--staged'],
    ['inspect', 'a.md'],
    ['inspect', '--format', 'json', 'a.md'],
    ['timeline', 'a.md'],
    ['timeline', '--format', 'mermaid', 'a.md'],
    ['actions', '--format', 'csv', 'a.md'],
    ['actions', '--format', 'markdown', 'a.md'],
    ['baseline', 'a.md'],
    ['rules'],
    ['rules', '--format', 'json'],
    ['explain', 'timeline-order'],
    ['explain', 'timeline-ordr'],
    ['config', 'a.md'],
    ['config', '--format', 'json'],
    ['init', '--print'],
    ['init', '--learn', '--print'],
    ['new', '--preset', 'google-sre', '--date', '2026-04-13'],
    ['schema'],
    ['completion', 'bash'],
    ['completion', 'zsh'],
    ['completion', 'fish'],
  ])('%j', argv => same(argv))

  it.for([
    ...['stylish', 'compact', 'unix', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson'],
    ...['markdown', 'html'],
  ])('--format %s', format => same(['.', '--format', format]))
})

/** Runs both in folders of their own; the names of the folders are taken out. */
async function same(argv: readonly string[]): Promise<void> {
  const [there, here] = [folder(files), folder(files)]
  const env = { PATH: process.env.PATH ?? '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], { cwd: there, env, encoding: 'utf8' })
  const source = await run(here, argv)
  const bare = (text: string, root: string) => text.replaceAll(root, '')
  expect({ code: status, stdout: bare(stdout, there), stderr: bare(stderr, there) }).toEqual({
    code: source.code,
    stdout: bare(source.stdout, here),
    stderr: bare(source.stderr, here),
  })
}
