import type { Directive } from './directives.js'
import { firstReached } from './halving.js'
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
  const around = new Scopes(directives)
  const standing: Finding[] = []
  const excused: ExcusedFinding[] = []
  for (const finding of findings) {
    const by = excusing(finding, around.at(finding.span.start))
    for (const directive of by.directives) used.get(directive)?.add(directive.ids.length ? finding.rule : '')
    if (by.excuse) excused.push({ finding, reason: by.excuse.reason, by: 'directive' })
    else standing.push(finding)
  }
  return { findings: standing, excused, used }
}

/** Every directive that has to do with a finding, and the one that excuses it, if one does. */
function excusing(finding: Finding, around: readonly Directive[]) {
  const involved: Directive[] = []
  let lasting: Directive | undefined
  let excuse: Directive | undefined
  for (const directive of around) {
    const { name } = directive
    if (name === undefined || !concerns(directive, finding.rule)) continue
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

/** Directives by what they hold for; those for a line are as many as findings, and most of them hold for one. */
class Scopes {
  readonly #lines: readonly Directive[]
  /** The furthest that one of the lines up to each reaches. */
  readonly #reach: readonly number[]
  readonly #others: readonly Directive[]

  constructor(directives: readonly Directive[]) {
    const isOfLine = ({ name }: Directive) => name === 'disable-line' || name === 'disable-next-line'
    this.#others = directives.filter(directive => !isOfLine(directive))
    this.#lines = directives.filter(isOfLine).sort((a, b) => a.scope.start - b.scope.start)
    let reach = 0
    this.#reach = this.#lines.map(({ scope }) => (reach = Math.max(reach, scope.end)))
  }

  /** Those that hold for a place, in the order of the document. */
  at(offset: number): Directive[] {
    const found = this.#others.filter(({ scope }) => scope.start <= offset && offset < scope.end)
    const last = firstReached(this.#lines.length, nth => this.#lines[nth]!.scope.start > offset) - 1
    for (let nth = last; nth >= 0 && this.#reach[nth]! > offset; nth--)
      if (offset < this.#lines[nth]!.scope.end) found.push(this.#lines[nth]!)
    return found.sort((a, b) => a.span.start - b.span.start)
  }
}

function concerns({ ids }: Directive, rule: string): boolean {
  return ids.length === 0 || ids.some(({ id }) => id === rule)
}
