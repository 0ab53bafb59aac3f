import { type Directive, directiveNames } from './directives.js'
import type { Excused } from './directives-excuse.js'
import { fingerprints, type Unnamed } from './fingerprint.js'
import { nearestHint } from './nearest.js'
import { Positions } from './positions.js'
import type { Postmortem } from './postmortem.js'
import type { Edit, Finding, Severity } from './rule.js'
import type { Span } from './span.js'

/** The names under which mistakes in directives are reported; no config sets them. */
export const directiveRules = {
  unknown: 'directive-unknown',
  unused: 'directive-unused',
} as const

export interface DirectiveChecks {
  /** Every rule that there is. */
  readonly known: Iterable<string>
  /** The rules that ran; what others would have said is not known. */
  readonly ran: ReadonlySet<string>
  /** Whether the user asked for some rules only: then nobody knows what a directive for all of them excuses. */
  readonly partial: boolean
  /** What a directive weighs that excuses nothing. */
  readonly unused: Severity | 'off'
}

/** What is wrong with the directives themselves: names that there are not, and directives that excuse nothing. */
export function directiveMistakes(
  used: Excused['used'],
  postmortem: Postmortem,
  { known, ran, partial, unused }: DirectiveChecks,
): Finding[] {
  const ids = new Set(known)
  const positions = new Positions(postmortem.text)
  const found: Unnamed[] = []
  const report = (rule: string, severity: Severity, span: Span, message: string, help: string, fix?: readonly Edit[]) =>
    found.push({
      ...{ rule, severity, certainty: 'certain' as const, message, help, ...positions.region(span), span, url: '' },
      ...{ related: [], fixable: fix !== undefined, ...(fix && { fix }) },
    })

  for (const [directive, excused] of used) {
    if (directive.name === undefined) {
      const hint = nearestHint(directive.written, directiveNames)
      const message = `postmortem-lint-${directive.written} is not a directive${hint}`
      report(directiveRules.unknown, 'error', directive.span, message, 'Correct the name, or remove the comment.')
      continue
    }
    const strangers = directive.ids.filter(({ id }) => !ids.has(id))
    for (const { id, span } of strangers)
      report(directiveRules.unknown, 'error', span, `${id} is not a rule${nearestHint(id, ids)}`, 'Correct the name.')
    if (unused === 'off' || strangers.length > 0) continue
    const idle = directive.ids.filter(({ id }) => ran.has(id) && !excused.has(id))
    const whole = directive.ids.length === 0 ? excused.size === 0 : idle.length === directive.ids.length
    if (!whole && idle.length === 0) continue
    if (directive.ids.length === 0 && partial) continue
    const fix = whole
      ? removal(directive.span, postmortem.text)
      : idle.map(({ span }) => withoutId(span, postmortem.text))
    report(directiveRules.unused, unused, directive.span, idleMessage(directive, idle), 'Remove it.', [fix].flat())
  }
  return fingerprints(found, postmortem)
}

function idleMessage(directive: Directive, idle: Directive['ids']): string {
  const names = idle.map(({ id }) => id).join(', ')
  if (directive.name === 'enable') return `nothing${names && ` of ${names}`} is disabled where this enables it`
  return `nothing here is reported${names && ` by ${names}`} that this directive would excuse`
}

/** Removes a comment: with its line when nothing else stands there, else with the blanks before it. */
function removal({ start, end }: Span, text: string): Edit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const lineEnd = newline < 0 ? text.length : newline + 1
  if (/^[ \t>]*$/.test(text.slice(lineStart, start)) && text.slice(end, lineEnd).trim() === '')
    return { span: { start: lineStart, end: lineEnd }, text: '' }
  const before = text.slice(lineStart, start).trimEnd()
  return { span: { start: lineStart + before.length, end }, text: '' }
}

/** Removes one id of several, with the comma or blank before or after it. */
function withoutId({ start, end }: Span, text: string): Edit {
  const after = /^\s*,\s*/.exec(text.slice(end, end + 20))?.[0].length ?? 0
  if (after) return { span: { start, end: end + after }, text: '' }
  const before = /[\s,]*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0
  return { span: { start: start - before, end }, text: '' }
}
