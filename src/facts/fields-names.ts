import type { FieldName } from '../postmortem.js'
import data from './fields.data.json' with { type: 'json' }
import { sectionName } from './title-roles.js'

/** The labels are written as `sectionName` writes them. */
const names = new Map(Object.entries(data).flatMap(([name, labels]) => labels.map(label => [label, name] as const)))

const SEVERITY =
  /^(?:sev(?:erity)?[- ]?\d|s[0-5]|p[0-5]|critical|major|minor|high|medium|moderate|low|none|catastrophic|significant|partial|severe|blocker)\b/i

const TIMES: ReadonlySet<FieldName | undefined> = new Set(['start', 'detected', 'declared', 'mitigated', 'end'])

/** The canonical name of a label; "Impact: Major" is a severity and "Resolved: yes" a status, whatever the label says. */
export function fieldName(label: string, value: string): FieldName | undefined {
  const written = sectionName(label)
  const name = names.get(written) ?? names.get(written.replace(/\s*[([].*$/, ''))
  if (TIMES.has(name) && /^(?:true|false|yes|no)$/i.test(value)) return 'status'
  return name === 'impact' && SEVERITY.test(value) && value.split(/\s+/).length <= 3 ? 'severity' : name
}
