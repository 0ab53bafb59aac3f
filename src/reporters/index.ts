import type { Reporter } from '../result.js'

interface Format {
  /** Shown by `--help` and by the error for an unknown name. */
  readonly summary: string
  /** Whether it reads `FileResult.text`; a run keeps no text that nobody reads. */
  readonly needsText: boolean
  /** Whether a program reads it: then people are spoken to on stderr only. */
  readonly machine: boolean
  load(): Promise<{ readonly default: Reporter }>
}

const machine = { machine: true }

function format(summary: string, traits: Partial<Format>, load: Format['load']): Format {
  return { summary, needsText: false, machine: false, ...traits, load }
}

/** Every format by the name that `--format` takes. A run loads the ones it uses. */
export const formats = {
  stylish: format('for people; code frames and help on a terminal', { needsText: true }, () => import('./stylish.js')),
  compact: format('one line a finding, as ESLint prints it', {}, () => import('./compact.js')),
  unix: format('path:line:column: severity: message [rule]', { needsText: true }, () => import('./unix.js')),
  json: format('one JSON document', machine, () => import('./json.js')),
  jsonl: format('one JSON object a line', machine, () => import('./jsonl.js')),
  sarif: format('SARIF 2.1.0, for code scanning', { ...machine, needsText: true }, () => import('./sarif.js')),
  github: format('annotations of GitHub Actions', machine, () => import('./github.js')),
  gitlab: format('Code Quality report of GitLab', machine, () => import('./gitlab.js')),
  junit: format('JUnit XML, for build servers', machine, () => import('./junit.js')),
  checkstyle: format('Checkstyle XML, for build servers', machine, () => import('./checkstyle.js')),
  rdjson: format('Reviewdog Diagnostic Format', { ...machine, needsText: true }, () => import('./rdjson.js')),
  markdown: format('a table for a pull request or a job summary', machine, () => import('./markdown.js')),
  html: format('one page to keep', { ...machine, needsText: true }, () => import('./html.js')),
} satisfies Record<string, Format>

export type FormatName = keyof typeof formats

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}

export async function loadReporter(name: FormatName): Promise<Reporter> {
  const reporter = await formats[name].load()
  return reporter.default
}
