import { describe, expect, it } from 'vitest'
import { visible, visibleLine } from '../../src/output-gate.js'
import github from '../../src/reporters/github.js'
import type { FileResult } from '../../src/result.js'
import type { Severity } from '../../src/rule.js'
import { nastyTexts } from './nasty-texts.js'
import { workflowCommand } from './runner-model.js'
import { broken, checkout, clean, findingAt, optionsWith, resultOf, runbook } from './sample-report.js'

function many(counts: Partial<Record<Severity, number>>): FileResult {
  const findings = (['info', 'warning', 'error'] as const).flatMap(severity =>
    Array.from({ length: counts[severity] ?? 0 }, () => findingAt('text', 'text', { severity })),
  )
  return { ...clean, findings }
}

function names(file: FileResult): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const line of github(resultOf([file]), optionsWith())
    .trimEnd()
    .split('\n'))
    counts[workflowCommand(line)!.name] = (counts[workflowCommand(line)!.name] ?? 0) + 1
  return counts
}

describe('github', () => {
  it('annotates errors before warnings, and says what it does not show', () => {
    expect(github(resultOf([checkout, runbook, broken]), optionsWith())).toBe(
      [
        '::error file=broken.md,title=postmortem-lint::not linted: is not valid UTF-8',
        '::error file=postmortems/checkout.md,line=6,endLine=6,col=3,endColumn=12,title=timeline-order::14:02 UTC is earlier than the entry above it, 14:05 UTC. Move the entry, or correct its time.',
        '::warning file=postmortems/checkout.md,line=7,endLine=7,col=9,endColumn=12,title=zone-mixed::"14:20 PST" is in PST, but the 2 other times are in UTC. Write every time of the timeline in one zone.',
        '::notice title=postmortem-lint::1 more, 3 problems in all (1 error, 1 warning, 1 info); 1 file skipped: the job summary lists them',
        '',
      ].join('\n'),
    )
  })

  it('shows at most ten errors, ten warnings and one notice', () => {
    expect(names(many({ error: 14, warning: 11, info: 5 }))).toEqual({ error: 10, warning: 10, notice: 1 })
  })

  it('needs no notice when everything is shown', () => {
    expect(names(many({ error: 10, warning: 10 }))).toEqual({ error: 10, warning: 10 })
  })

  it('says nothing of a clean run', () => {
    expect(github(resultOf([clean]), optionsWith())).toBe('')
  })

  it('leaves out the columns of a place that spans lines', () => {
    const file = { ...clean, findings: [findingAt('one\ntwo', 'one\ntwo')] }
    expect(github(resultOf([file]), optionsWith())).toContain('line=1,endLine=2,title=')
  })

  it('names files from the root of the repository', () => {
    const options = optionsWith({ cwd: '/srv/reports/postmortems', repository: '/srv/reports' })
    const file = { ...checkout, path: 'checkout.md' }
    expect(github(resultOf([file]), options)).toContain('file=postmortems/checkout.md,')
  })

  it.for(nastyTexts)('gives the runner back what it was given: %j', text => {
    const file = { ...clean, path: `x/${text}`, findings: [findingAt('text', 'text', { message: text, rule: text })] }
    const command = workflowCommand(github(resultOf([file]), optionsWith()).trimEnd())!
    expect(command.data).toBe(visibleLine(text))
    if (!text.startsWith('/')) expect(command.properties.file).toBe(visible(`x/${text}`))
    expect(command.properties.title).toBe(visible(text).trimEnd())
  })
})
