import type { Directive } from './directives.js'
import type { ExcusedFinding } from './result.js'
import type { Finding } from './rule.js'

export interface Excused {
  readonly findings: readonly Finding[]
  readonly excused: readonly ExcusedFinding[]
  /** What each directive excused, by the id that it names; "" stands for all rules. */
  readonly used: ReadonlyMap<Directive, ReadonlySet<string>>
}

/** Splits findings into those that stand and those that a directive excuses. */
export function withoutExcused(findings: readonly Finding[], directives: readonly Directive[]): Excused {
  const used = new Map(directives.map(directive => [directive, new Set<string>()]))
  const standing: Finding[] = []
  const excused: ExcusedFinding[] = []
  for (const finding of findings) {
    const by = excusing(finding, directives)
    for (const directive of by.directives) used.get(directive)?.add(directive.ids.length ? finding.rule : '')
    if (by.excuse) excused.push({ finding, reason: by.excuse.reason, by: 'directive' })
    else standing.push(finding)
  }
  return { findings: standing, excused, used }
}

/** Every directive that has to do with a finding, and the one that excuses it, if one does. */
function excusing(finding: Finding, directives: readonly Directive[]) {
  const involved: Directive[] = []
  let lasting: Directive | undefined
  let excuse: Directive | undefined
  for (const directive of directives) {
    const { name, scope } = directive
    if (name === undefined || !concerns(directive, finding.rule)) continue
    if (finding.span.start < scope.start || finding.span.start >= scope.end) continue
    if (name === 'enable') {
      if (lasting) involved.push(directive)
      lasting = undefined
    } else if (name === 'disable') lasting = directive
    else {
      excuse ??= directive
      involved.push(directive)
    }
  }
  if (lasting) involved.push(lasting)
  return { directives: involved, excuse: excuse ?? lasting }
}

function concerns({ ids }: Directive, rule: string): boolean {
  return ids.length === 0 || ids.some(({ id }) => id === rule)
}
