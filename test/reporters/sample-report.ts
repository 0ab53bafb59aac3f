import type { FileResult, LintResult, ReporterOptions } from '../../src/result.js'
import type { Finding } from '../../src/rule.js'
import { summaryOf } from '../../src/summary.js'

const source = [
  '# Checkout refused cards',
  '',
  '## Timeline',
  '',
  '- 14:05 UTC The on-call engineer acknowledges.',
  '- 14:02 UTC Checkout latency alert fires.',
  '- 14:20 PST Rolled back: déjà vu “3.1”.',
  '',
].join('\n')

/** Finds the words in the source and describes them, so that no test counts columns. */
export function findingAt(text: string, words: string, over: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  return {
    rule: 'timeline-order',
    severity: 'error',
    certainty: 'certain',
    message: `"${words}" is out of place`,
    related: [],
    fixable: false,
    url: `https://example.com/rules/${over.rule ?? 'timeline-order'}.md`,
    fingerprint: 'a1b2c3d4e5f60718',
    span,
    ...regionOf(text, span),
    ...over,
  }
}

export function regionOf(text: string, { start, end }: { start: number; end: number }) {
  const place = (offset: number) => {
    const before = text.slice(0, offset).split('\n')
    return { line: before.length, column: before.at(-1)!.length + 1 }
  }
  const [first, last] = [place(start), place(end)]
  return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column }
}

export const checkout: FileResult = {
  path: 'postmortems/checkout.md',
  status: 'linted',
  text: source,
  excused: [],
  findings: [
    findingAt(source, '14:02 UTC', {
      message: '14:02 UTC is earlier than the entry above it, 14:05 UTC',
      help: 'Move the entry, or correct its time.',
      related: [{ ...regionOf(source, findingAt(source, '14:05 UTC').span), message: 'the entry above it' }],
    }),
    findingAt(source, 'PST', {
      rule: 'zone-mixed',
      severity: 'warning',
      certainty: 'likely',
      message: '"14:20 PST" is in PST, but the 2 other times are in UTC',
      help: 'Write every time of the timeline in one zone.',
      fingerprint: 'b1b2c3d4e5f60718',
    }),
    findingAt(source, '“3.1”', {
      rule: 'export-artefacts',
      severity: 'info',
      message: 'curly quotes stand around a version number',
      fixable: true,
      fix: [{ span: { start: source.indexOf('“'), end: source.indexOf('”') + 1 }, text: '3.1' }],
      fingerprint: 'c1b2c3d4e5f60718',
    }),
  ],
}

export const runbook: FileResult = {
  path: 'runbook.md',
  status: 'skipped',
  reason: 'looks like a runbook',
  findings: [],
  excused: [],
}

export const broken: FileResult = {
  path: 'broken.md',
  status: 'failed',
  reason: 'is not valid UTF-8',
  findings: [],
  excused: [],
}

export const clean: FileResult = { path: 'clean.md', status: 'linted', findings: [], excused: [] }

export const sampleFiles: readonly FileResult[] = [checkout, runbook, broken, clean]

export function resultOf(files: readonly FileResult[] = sampleFiles): LintResult {
  return {
    tool: { name: 'postmortem-lint', version: '1.2.3', tzdb: '2026f' },
    summary: summaryOf(files),
    files,
  }
}

export function optionsWith(options: Partial<ReporterOptions> = {}): ReporterOptions {
  const rules = [
    {
      id: 'timeline-order',
      summary: 'List timeline events in the order they happened.',
      why: 'Readers work out cause and effect from the order.',
      severity: 'error' as const,
      url: 'https://example.com/rules/timeline-order.md',
    },
    {
      id: 'zone-mixed',
      summary: 'Keep one zone in a timeline.',
      why: 'Readers subtract times.',
      severity: 'warning' as const,
      url: 'https://example.com/rules/zone-mixed.md',
    },
  ]
  return {
    cwd: '/srv/reports',
    color: false,
    terminal: false,
    width: 80,
    failOn: 'error',
    fixedCount: 0,
    rules,
    ...options,
  }
}
