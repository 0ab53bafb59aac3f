import type { MarkdownParser } from './facts/markdown.js'
import { readPostmortem } from './facts/read.js'
import { fingerprints, type Unnamed } from './fingerprint.js'
import { Positions } from './positions.js'
import type { Postmortem } from './postmortem.js'
import type { Certainty, Finding, Problem, Rule, Severity } from './rule.js'
import type { DocumentSettings } from './settings.js'
import type { Span } from './span.js'

export interface SourceFile {
  /** With forward slashes; absent for text that has no file. */
  readonly path?: string | undefined
  readonly text: string
}

/** A rule as it is set for one file. */
export interface RuleSetting {
  // biome-ignore lint/suspicious/noExplicitAny: rules with different options share one list.
  readonly rule: Rule<any>
  /** The name that findings carry; plugins prefix theirs. */
  readonly id: string
  readonly severity: Severity
  readonly options: unknown
  /** Where the rule's page is. */
  readonly url: string
}

export interface LintSettings {
  readonly parser: MarkdownParser
  readonly document: DocumentSettings
  readonly rules: readonly RuleSetting[]
}

/** A rule threw. The file has no findings then; the message names the rule. */
export class RuleCrash extends Error {
  readonly rule: string

  constructor(rule: string, cause: unknown) {
    super(`the rule ${rule} crashed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.rule = rule
  }
}

/**
 * Read the document, let every rule judge it, and place what they say.
 *
 * @throws {RuleCrash} when a rule throws
 */
export function lint(file: SourceFile, settings: LintSettings): Finding[] {
  const postmortem = readPostmortem(file, settings.document, settings.parser)
  return findings(postmortem, settings.rules)
}

/** What the rules say of a document that is read already, in the order of its lines. */
export function findings(postmortem: Postmortem, rules: readonly RuleSetting[]): Finding[] {
  const positions = new Positions(postmortem.text)
  const placed: Unnamed[] = []
  for (const setting of rules)
    judge(postmortem, setting, problem => placed.push(finding(problem, setting, postmortem, positions)))
  placed.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.rule, b.rule))
  return fingerprints(placed, postmortem)
}

function judge(postmortem: Postmortem, { rule, id, options }: RuleSetting, report: (problem: Problem) => void): void {
  try {
    for (const problem of rule.check(postmortem, options)) report(problem)
  } catch (error) {
    throw new RuleCrash(id, error)
  }
}

function finding(problem: Problem, setting: RuleSetting, postmortem: Postmortem, positions: Positions): Unnamed {
  const certainty = problem.certainty ?? 'certain'
  const span = problem.at === postmortem ? firstLine(postmortem) : problem.at.span
  return {
    rule: setting.id,
    severity: weight(setting.severity, certainty),
    certainty,
    message: problem.message,
    ...(problem.help === undefined ? {} : { help: problem.help }),
    ...positions.region(span),
    related: (problem.related ?? []).map(({ at: { span }, message = '' }) => ({
      ...positions.region(span),
      message,
      span,
    })),
    fixable: problem.fix !== undefined,
    ...(problem.fix ? { fix: problem.fix } : {}),
    ...(problem.suggestions ? { suggestions: problem.suggestions } : {}),
    url: setting.url,
    span,
    ...(problem.at === postmortem ? { whole: true as const } : {}),
  }
}

/** Severity follows certainty: what is likely weighs a warning at most, what is possible an info. */
export function weight(severity: Severity, certainty: Certainty): Severity {
  if (certainty === 'possible') return 'info'
  return certainty === 'likely' && severity === 'error' ? 'warning' : severity
}

/** What is missing from a document has no place; it is shown at the title, or at the first line with text. */
function firstLine(postmortem: Postmortem): Span {
  if (postmortem.title) return postmortem.title.span
  const start = postmortem.text.search(/[^\s\uFEFF]/)
  if (start < 0) return { start: 0, end: 0 }
  const length = postmortem.text.slice(start).search(/[\r\n]|$/)
  return { start, end: start + length }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
