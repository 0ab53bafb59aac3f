import { describe, expect, it } from 'vitest'
import { type FormatName, formats } from '../../src/reporters/index.js'
import { folder, run } from './program.js'

const others = {
  'README.md': '# Search\n\nThe search of the shop. Install it with npm.\n',
  'runbooks/restore.md':
    '# Runbook: restore the search index\n\n## Steps\n\n1. Open the dashboard.\n2. Run `restore --last`.\n3. Check the result.\n',
  'minutes/2026-04-13.md': '# 2026-04-13\n\n- Decided to buy a shelf.\n- Talked about lunch.\n',
  'template.md': '# [Incident title]\n\n## Summary\n\nTBD\n\n## Impact\n\nTBD\n\n## Root cause\n\nTBD\n',
  'index.md': '# Incident log\n\n- [One](a.md)\n- [Two](b.md)\n- [Three](c.md)\n- [Four](d.md)\n',
}
const report =
  '# Checkout down on 2026-04-13\n\n## Impact\n\nOrders failed for all customers.\n\n## Root cause\n\nThe disk was full.\n'

describe('the gate', () => {
  it.for(Object.keys(others))('skips %s, says so and why, and passes', async path => {
    const { code, stderr } = await run(folder(others), [path])
    expect(stderr).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}: skipped: \\S.*\\n$`))
    expect(code).toBe(0)
  })

  it('names those that it skips beside the report that it lints', async () => {
    const { code, stderr } = await run(folder({ ...others, 'a.md': report }), ['--fail-on', 'never', '.'])
    expect(stderr.split('\n').filter(line => line.includes(': skipped: '))).toHaveLength(5)
    expect(code).toBe(0)
  })

  it.for([
    ['a folder', ['.']],
    ['a pattern', ['**/*.md']],
    ['no path', []],
  ] as const)('exits 2 where %s leaves nothing to lint', async ([, paths]) => {
    const { code, stderr } = await run(folder(others), [...paths])
    expect(stderr).toContain('nothing to lint: every file is skipped')
    expect(code).toBe(2)
  })

  const machines = (Object.keys(formats) as FormatName[]).filter(name => formats[name].machine)
  it.for(machines)('says in %s what is skipped', async format => {
    const { stdout } = await run(folder({ ...others, 'a.md': report }), ['--format', format, 'README.md', 'a.md'])
    // Where annotations have no room for a file without a place, they say how many there are.
    expect(stdout).toMatch(format === 'github' ? /1 file skipped/ : /README\.md/)
  })
})
