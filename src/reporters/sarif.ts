import { jsonText, visible, visibleLine } from '../output-gate.js'
import { Positions } from '../positions.js'
import type { ExcusedFinding, FileResult, LintResult, ReporterOptions } from '../result.js'
import type { Edit, Finding, Region, Severity } from '../rule.js'
import { repositoryPath, uriOf } from './paths.js'
import { sarifRules } from './sarif-rules.js'
import { messageWithHelp, unread } from './wording.js'

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>

/** SARIF 2.1.0, for code scanning. Places are relative to the root of the repository, columns count UTF-16 units. */
export default function sarif(result: LintResult, options: ReporterOptions): string {
  const rules = sarifRules(result, options)
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]))
  const artifacts = result.files.map((file, index) => location(file.path, index, options))
  const { name, version } = result.tool
  const run = {
    tool: { driver: { name, version, semanticVersion: version, rules } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    artifacts: artifacts.map(location => ({ location, sourceLanguage: 'markdown' })),
    invocations: [{ executionSuccessful: result.summary.failed === 0, ...notifications(result, options) }],
    results: result.files.flatMap((file, index) =>
      fileResults(file, { artifact: artifacts[index]!, ruleIndex, compared: result.baseline !== undefined }),
    ),
  }
  const $schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
  return `${jsonText({ $schema, version: '2.1.0', runs: [run] })}\n`
}

interface Place {
  readonly artifact: ReturnType<typeof location>
  readonly ruleIndex: ReadonlyMap<string, number>
  /** Whether the run was compared with a baseline. */
  readonly compared: boolean
}

function fileResults({ findings, excused, text }: FileResult, place: Place) {
  const positions = text === undefined ? undefined : new Positions(text)
  return [
    ...findings.map(finding => ({
      ...resultOf(finding, place, positions),
      ...(place.compared && { baselineState: 'new' }),
    })),
    ...excused.map(({ finding, ...excuse }) => ({
      ...resultOf(finding, place, positions),
      ...(place.compared && { baselineState: excuse.by === 'baseline' ? 'unchanged' : 'new' }),
      suppressions: [suppression(excuse)],
    })),
  ]
}

function resultOf(finding: Finding, { artifact, ruleIndex }: Place, positions: Positions | undefined) {
  const { rule, severity, certainty, related, fingerprint } = finding
  return {
    ruleId: rule,
    ruleIndex: ruleIndex.get(rule),
    level: LEVEL[severity],
    message: { text: visibleLine(messageWithHelp(finding)) },
    locations: [{ physicalLocation: { artifactLocation: artifact, region: regionOf(finding) } }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        ...(other.message && { message: { text: visibleLine(other.message) } }),
        physicalLocation: { artifactLocation: artifact, region: regionOf(other) },
      })),
    }),
    ...(fingerprint && { partialFingerprints: { 'placeText/v1': fingerprint } }),
    ...(positions && fixesOf(finding, artifact, positions)),
    properties: { certainty },
  }
}

/** The fix, then the readings that the author may choose between. */
function fixesOf({ fix, suggestions = [] }: Finding, artifactLocation: Place['artifact'], positions: Positions) {
  const offers = [...(fix ? [{ message: 'apply the fix', edits: fix }] : []), ...suggestions]
  if (offers.length === 0) return {}
  const replacement = ({ span, text }: Edit) => ({
    deletedRegion: regionOf(positions.region(span)),
    insertedContent: { text },
  })
  return {
    fixes: offers.map(({ message, edits }) => ({
      description: { text: visibleLine(message) },
      artifactChanges: [{ artifactLocation, replacements: edits.map(replacement) }],
    })),
  }
}

function suppression({ by, reason }: Omit<ExcusedFinding, 'finding'>) {
  if (by === 'baseline') return { kind: 'external', justification: 'recorded in the baseline' }
  return { kind: 'inSource', ...(reason !== undefined && { justification: visible(reason) }) }
}

function notifications(result: LintResult, options: ReporterOptions) {
  const files = unread(result)
  if (files.length === 0) return {}
  const toolExecutionNotifications = files.map(({ path, status, reason }) => ({
    level: status === 'failed' ? 'error' : 'note',
    message: { text: visibleLine(`${status}: ${reason}`) },
    locations: [{ physicalLocation: { artifactLocation: location(path, undefined, options) } }],
  }))
  return { toolExecutionNotifications }
}

function location(path: string, index: number | undefined, options: ReporterOptions) {
  const uri = uriOf(repositoryPath(path, options))
  return { uri, ...(!uri.startsWith('file:') && { uriBaseId: '%SRCROOT%' }), ...(index !== undefined && { index }) }
}

function regionOf({ line, column, endLine, endColumn }: Region) {
  return { startLine: line, startColumn: column, endLine, endColumn }
}
