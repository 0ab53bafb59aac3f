import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ACME, ACME_CONFIG, folder, run } from './program.js'

const files = { 'acme.mjs': ACME, '.postmortem-lint.yaml': `${ACME_CONFIG}files: ["*.md"]\n` }
const FILE = '.postmortem-lint-baseline.json'

async function recorded(text: string) {
  const cwd = folder({ ...files, 'a.md': text })
  const ending = await run(cwd, ['baseline', 'a.md'])
  return { cwd, ending }
}

describe('baseline', () => {
  it('records findings, and says how many', async () => {
    const { cwd, ending } = await recorded('# Outage\n\nA bad start.\n\nA bad end.\n')
    expect(ending).toEqual({ code: 0, stdout: `${FILE}: 2 findings recorded\n`, stderr: '' })
    expect(JSON.parse(readFileSync(join(cwd, FILE), 'utf8')).files['a.md']['acme/tone']).toHaveLength(2)
  })

  it('leaves lint only what is new, wherever the lines have gone', async () => {
    const { cwd } = await recorded('# Outage\n\nA bad start.\n\nA bad end.\n')
    writeFileSync(join(cwd, 'a.md'), '# Outage\n\nOne more line.\n\nA bad\nend.\n\nA bad turn.\n\nA bad start.\n')
    const { code, stdout, stderr } = await run(cwd, ['a.md', '--format', 'unix'])
    expect(stdout).toBe('a.md:8:3: error: says bad [acme/tone]\n')
    expect(stderr).toBe(`${FILE}: 2 known and not shown\n`)
    expect(code).toBe(1)
  })

  it('passes a run without anything new, and tells what is fixed', async () => {
    const { cwd } = await recorded('# Outage\n\nA bad start.\n\nA bad end.\n')
    writeFileSync(join(cwd, 'a.md'), '# Outage\n\nA good start.\n\nA bad end.\n')
    const { code, stderr } = await run(cwd, ['a.md'])
    expect(stderr).toContain(`${FILE}: 1 fixed`)
    expect(code).toBe(0)
  })

  it('is left out on demand', async () => {
    const { cwd } = await recorded('# Outage\n\nA bad start.\n')
    expect((await run(cwd, ['a.md', '--no-baseline'])).code).toBe(1)
  })

  it('is taken from the file that is named', async () => {
    const { cwd } = await recorded('# Outage\n\nA bad start.\n')
    await run(cwd, ['baseline', '--baseline', 'other.json', 'a.md'])
    expect((await run(cwd, ['a.md', '--baseline', 'other.json'])).code).toBe(0)
  })

  it('keeps the findings of files that it did not read', async () => {
    const { cwd } = await recorded('# Outage\n\nA bad start.\n')
    writeFileSync(join(cwd, 'b.md'), '# Outage\n\nA bad end.\n')
    await run(cwd, ['baseline', 'b.md'])
    expect((await run(cwd, ['a.md', 'b.md'])).code).toBe(0)
  })

  it('records nothing when a file cannot be linted', async () => {
    const cwd = folder({ ...files, 'a.md': '# Outage\n\nA bad start.\n', 'b.md': new Uint8Array([0xe9]) })
    const { code, stderr } = await run(cwd, ['baseline', 'a.md', 'b.md'])
    expect(stderr).toContain('nothing recorded: b.md: not valid UTF-8')
    expect(code).toBe(2)
  })

  it.for([
    [{}, 'none.json: no such file; "postmortem-lint baseline" writes one'],
    [{ 'none.json': '{' }, 'none.json: '],
    [{ 'none.json': '{}' }, 'none.json: not a baseline of version 1'],
  ] as const)('is never ignored silently: %j', async ([more, message]) => {
    const cwd = folder({ ...files, ...more, 'a.md': '# Outage\n\nA bad start.\n' })
    const { code, stderr } = await run(cwd, ['a.md', '--baseline', 'none.json'])
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })
})
