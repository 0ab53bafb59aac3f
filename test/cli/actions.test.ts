import { expect, it } from 'vitest'
import { folder, run } from './program.js'

const files = {
  'a.md':
    '# Ledger down on 2026-04-01\n\n## Summary\n\nThe ledger was down for an hour.\n\n## Root cause\n\nThe disk was full.\n\n## Action items\n\n- Add a limit on the size of an upload by 2026-05-01 (@mira)\n- [x] Pin the parser\n',
}

it.for([
  [[], 'Add a limit'],
  [['--format', 'csv'], 'file,line,incident,action,owner,due,overdue,tickets,priority,type,state,verdict,reasons\r\n'],
  [['--format', 'markdown'], '| State | Action | Owner | Due | Tickets | Incident | Place |'],
  [['--overdue', '--now', '2026-06-01'], 'overdue'],
  [['--overdue', '--now', '2026-04-02'], 'no action items'],
  [['--owner', 'mira'], '1 action item: 1 open'],
] as const)('actions with %j prints the measures', async ([flags, expected]) => {
  const { code, stdout } = await run(folder(files), ['actions', '--no-config', ...flags, 'a.md'])
  expect(stdout).toContain(expected)
  expect(code).toBe(0)
})

it('actions prints JSON for machines', async () => {
  const { stdout } = await run(folder(files), ['actions', '--no-config', '--open', '--format', 'json', 'a.md'])
  expect(JSON.parse(stdout)).toMatchObject({ version: 1, actions: [{ path: 'a.md', line: 13, due: '2026-05-01' }] })
})
