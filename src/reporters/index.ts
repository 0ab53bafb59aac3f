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

/** Every format by the name that `--format` takes. A run loads the ones it uses. */
export const formats = {
  stylish: {
    summary: 'for people; code frames and help on a terminal',
    needsText: true,
    machine: false,
    load: () => import('./stylish.js'),
  },
  json: { summary: 'one JSON document', needsText: false, machine: true, load: () => import('./json.js') },
} satisfies Record<string, Format>

export type FormatName = keyof typeof formats

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}

export async function loadReporter(name: FormatName): Promise<Reporter> {
  const reporter = await formats[name].load()
  return reporter.default
}
