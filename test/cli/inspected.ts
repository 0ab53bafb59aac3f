import { run } from './program.js'

/** What `inspect` tells of a document, without where anything stands. */
export interface Facts {
  readonly kind: string
  readonly language: string
  readonly title: string | null
  readonly roles: readonly string[]
  readonly carriers: readonly string[]
  /** Those that the linter knows by name. */
  readonly fields: readonly string[]
  readonly times: readonly string[]
  readonly instants: readonly string[]
  readonly provenance: readonly string[]
  readonly order: readonly string[]
  readonly entries: readonly string[]
  readonly measures: readonly string[]
  readonly milestones: readonly string[]
}

interface Inspected {
  path: string
  kind: string
  language: string
  title: string | null
  sections: { roles: string[]; carrier: string }[]
  fields: { name: string | null; value: string }[]
  moments: { text: string; utc: unknown; from: object }[]
  timelines: { order: string; entries: { text: string }[] }[]
  actions: { line: number }[]
  milestones: Record<string, { moment: number | null }>
}

/** By path. */
export async function inspectedFacts(root: string, ...argv: string[]): Promise<Map<string, Facts>> {
  const { stdout } = await run(root, ['inspect', '--now', '2026-11-01', '--format', 'json', ...argv])
  const { files } = JSON.parse(stdout) as { files: Inspected[] }
  return new Map(files.map(file => [file.path, facts(file)]))
}

function facts({ kind, language, title, sections, fields, moments, timelines, actions, milestones }: Inspected): Facts {
  const instant = (moment: number | null) => (moment === null ? 'no time' : JSON.stringify(moments[moment]?.utc))
  return {
    ...{ kind, language, title },
    roles: sections.map(({ roles }) => roles.join(' + ')),
    carriers: sections.map(({ carrier }) => carrier),
    fields: fields.filter(({ name }) => name !== null).map(({ name, value }) => `${name}: ${value}`),
    times: moments.map(({ text }) => text),
    instants: moments.map(({ utc }) => JSON.stringify(utc)),
    provenance: moments.map(({ from }) => JSON.stringify(from)),
    order: timelines.map(({ order }) => order),
    entries: timelines.flatMap(({ entries }) => entries.map(({ text }) => text)),
    measures: actions.map(action => JSON.stringify({ ...action, line: 0 })),
    milestones: Object.entries(milestones).map(([name, { moment }]) => `${name}: ${instant(moment)}`),
  }
}
