import { expect, it } from 'vitest'
import { folder, run } from './program.js'

const files = {
  'a.md': `# Checkout down

## Timeline

- 2026-04-13 12:05 CEST Checkout fails for all customers.
- 2026-04-13 10:20 UTC Alert fires.
- 13:00 CEST Rolled back, orders recover.
`,
}

it('timeline shows the entries in UTC and in order, with the pauses between them', async () => {
  const { code, stdout } = await run(folder(files), ['timeline', 'a.md'])
  const lines = stdout.split('\n').map(line => line.trim())
  expect(lines).toEqual(expect.arrayContaining(['2026-04-13', '+ 15 min', '+ 40 min']))
  expect(lines.filter(line => /^\d\d:\d\d /.test(line)).map(line => line.slice(0, 5))).toEqual([
    '10:05',
    '10:20',
    '11:00',
  ])
  expect(stdout).toContain('[13:00 CEST, line 7]')
  expect(code).toBe(0)
})

it('timeline prints JSON for machines', async () => {
  const { stdout } = await run(folder(files), ['timeline', '--format', 'json', 'a.md'])
  const { version, files: timelines } = JSON.parse(stdout)
  expect(version).toBe(1)
  expect(timelines).toMatchObject([
    {
      path: 'a.md',
      entries: [
        { utc: '2026-04-13T10:05Z', original: '2026-04-13 12:05 CEST', line: 5, gap: null },
        { utc: '2026-04-13T10:20Z', original: '2026-04-13 10:20 UTC', line: 6, gap: 15 },
        { utc: '2026-04-13T11:00Z', original: '13:00 CEST', line: 7, gap: 40 },
      ],
    },
  ])
})

it('timeline draws a diagram', async () => {
  const { stdout } = await run(folder(files), ['timeline', '--format', 'mermaid', 'a.md'])
  expect(stdout).toMatch(/^gantt\n/)
  expect(stdout).toContain('Alert fires')
})

it('timeline names what it cannot read, and shows the others', async () => {
  const { code, stdout, stderr } = await run(folder(files), ['timeline', 'none.md', 'a.md'])
  expect(stderr).toBe('none.md: no such file or folder\n')
  expect(stdout).toContain('10:05')
  expect(code).toBe(2)
})
