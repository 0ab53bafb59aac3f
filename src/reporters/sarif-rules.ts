import type { LintResult, ReporterOptions } from '../result.js'

/** The descriptors of the rules; a finding may name one that is no rule (a directive that excuses nothing). */
export function sarifRules({ files }: LintResult, { rules }: ReporterOptions) {
  const described = rules.map(({ id, summary, why, severity, url }) => ({
    id,
    shortDescription: { text: oneLine(summary) },
    fullDescription: { text: oneLine(why) },
    ...(url && { helpUri: url }),
    help: { text: `${oneLine(summary)} ${oneLine(why)}` },
    defaultConfiguration: { level: severity === 'info' ? 'note' : severity },
  }))
  const known = new Set(rules.map(rule => rule.id))
  const found = files.flatMap(file => [...file.findings, ...file.excused.map(excused => excused.finding)])
  const others = new Set(found.map(finding => finding.rule).filter(id => !known.has(id)))
  return [...described, ...[...others].map(id => ({ id }))]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
