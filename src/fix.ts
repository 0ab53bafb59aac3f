import { firstReached } from './halving.js'
import type { Edit, Finding } from './rule.js'

/** What `--fix` takes from a finding. */
export type FixKind = 'fixes' | 'suggestions'

export interface Fixed {
  readonly text: string
  /** How many findings were fixed. */
  readonly count: number
}

const MOST_ROUNDS = 10

/**
 * Applies fixes in rounds until none is left: of fixes that overlap, the first of a round is applied, the others wait for
 * the next, when the document has been judged anew. What adds text, and is then asked for again at the same place, has
 * mended nothing: it is taken back.
 */
export async function fixed(
  text: string,
  kind: FixKind,
  judge: (text: string) => Promise<readonly Finding[]>,
): Promise<Fixed> {
  let now = text
  let count = 0
  let findings = await judge(now)
  const seen = new Set([text])
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { text: next, applied } = withFixes(now, findings, kind)
    if (next === now || seen.has(next)) break
    const left = await judge(next)
    const futile = askedAgain(applied, left, kind)
    if (futile.size > 0) {
      findings = findings.filter(finding => !futile.has(finding))
      continue
    }
    seen.add(next)
    now = next
    count += applied.length
    findings = left
  }
  return { text: now, count }
}

/** What made the text longer, and has left the same to say at the same place. */
function askedAgain(applied: readonly Finding[], left: readonly Finding[], kind: FixKind): Set<Finding> {
  const edits = applied.flatMap(finding => editsOf(finding, kind)).sort((a, b) => a.span.end - b.span.end)
  const grown = [0]
  for (const edit of edits) grown.push(grown.at(-1)! + growth(edit))
  const moved = (at: number) => at + grown[firstReached(edits.length, nth => edits[nth]!.span.end > at)]!
  const said = ({ rule, message }: Finding, start: number) => `${rule}\0${message}\0${start}`
  const still = new Set(left.map(finding => said(finding, finding.span.start)))
  return new Set(
    applied.filter(
      finding =>
        editsOf(finding, kind).reduce((sum, edit) => sum + growth(edit), 0) > 0 &&
        still.has(said(finding, moved(finding.span.start))),
    ),
  )
}

function growth({ span, text }: Edit): number {
  return text.length - (span.end - span.start)
}

/** One round: every fix that does not overlap one before it. */
export function withFixes(text: string, findings: readonly Finding[], kind: FixKind) {
  const accepted: Edit[] = []
  const applied: Finding[] = []
  const place = ({ span }: Edit) => firstReached(accepted.length, nth => accepted[nth]!.span.start >= span.start)
  for (const finding of findings) {
    const edits = editsOf(finding, kind)
    if (edits.length === 0 || edits.some(edit => isTaken(edit, accepted, place(edit)))) continue
    for (const edit of edits) accepted.splice(place(edit), 0, edit)
    applied.push(finding)
  }
  return { text: withEdits(text, accepted), applied }
}

/** Of several suggestions only the author can choose. */
function editsOf({ fix, suggestions = [] }: Finding, kind: FixKind): readonly Edit[] {
  if (fix) return fix
  return kind === 'suggestions' && suggestions.length === 1 ? suggestions[0]!.edits : []
}

/** Of edits in order, none of which overlaps another, only those beside a place can. */
function isTaken(edit: Edit, accepted: readonly Edit[], place: number): boolean {
  return accepted.slice(Math.max(0, place - 1), place + 1).some(other => overlap(edit, other))
}

function overlap(a: Edit, b: Edit): boolean {
  if (a.span.start === b.span.start) return true
  return a.span.start < b.span.end && b.span.start < a.span.end
}

/** A text with edits that do not overlap; line ends are those of the text, and nothing goes before its byte order mark. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const crlf = /\r\n|\n/.exec(text)?.[0] === '\r\n'
  const first = text.startsWith('\uFEFF') ? 1 : 0
  let result = ''
  let at = 0
  for (const { span, text: added } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const start = Math.max(span.start, first)
    result += text.slice(at, start) + (crlf ? added.replace(/\r?\n/g, '\r\n') : added)
    at = Math.max(span.end, start)
  }
  return result + text.slice(at)
}
