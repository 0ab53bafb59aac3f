import type { Reporter } from './report.js'

export type { FileReport, Report, Reporter, ReportOptions } from './report.js'
export { summaryOf } from './report.js'

interface Format {
  /** Shown by `--help` and by the error for an unknown name. */
  readonly summary: string
  /** Whether it reads `FileReport.source`; a run keeps no text that nobody reads. */
  readonly needsSource: boolean
  /** Whether a program reads it: then people are spoken to on stderr only. */
  readonly machine: boolean
  load(): Promise<{ readonly default: Reporter }>
}

/** Every format by the name that `--format` takes. A run loads the ones it uses. */
export const formats = {
  stylish: {
    summary: 'for people; code frames and help on a terminal',
    needsSource: true,
    machine: false,
    load: () => import('./stylish.js'),
  },
  json: { summary: 'one JSON document', needsSource: false, machine: true, load: () => import('./json.js') },
} satisfies Record<string, Format>

export type FormatName = keyof typeof formats

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}

export async function loadReporter(name: FormatName): Promise<Reporter> {
  const reporter = await formats[name].load()
  return reporter.default
}
