import { coveredSections } from './coverage.js'
import { isToldInPassing } from './coverage-passing.js'
import { isToldElsewhere } from './coverage-told.js'
import type { Incident, Postmortem, Section, SectionRole } from './postmortem.js'

/** What is asked of each incident of a report: roles; "a|b" is satisfied by either. */
export interface WantedSections {
  readonly required: readonly string[]
  readonly recommended: readonly string[]
  /** Words of a lead paragraph that count as the summary; 0: none do. */
  readonly leadWords: number
}

/** What an incident lacks of what is asked. */
export interface MissingSections {
  /** The heading of the incident. */
  readonly at: Section | Incident
  readonly required: readonly string[]
  /** Also what is required, where the report tells it in passing. */
  readonly recommended: readonly string[]
}

/** What each incident lacks; none of an incident that has no section at all. */
export function missingSections(postmortem: Postmortem, wanted: WantedSections): MissingSections[] {
  return postmortem.incidents.flatMap((incident, index) => {
    const covered = coveredSections(postmortem, index, wanted.leadWords)
    if (covered.size === 0) return []
    const lacks = (name: string) =>
      name.split('|').every(role => !covered.has(role) && !isToldElsewhere(postmortem, index, role))
    const inPassing = (name: string) => name.split('|').some(role => isToldInPassing(postmortem, index, role))
    const required = wanted.required.filter(lacks)
    const passing = required.filter(inPassing)
    return {
      at: postmortem.sections.find(({ span }) => span.start >= incident.span.start) ?? incident,
      required: required.filter(name => !passing.includes(name)),
      recommended: [...passing, ...wanted.recommended.filter(lacks)],
    }
  })
}

const NEAREST: Readonly<Record<SectionRole, readonly SectionRole[]>> = {
  impact: ['fault', 'severity'],
  'root-cause': ['fault', 'trigger', 'contributing-factors', 'background'],
  resolution: ['response'],
  response: ['resolution'],
  'action-items': ['lessons', 'went-wrong'],
  lessons: ['went-wrong', 'went-well', 'conclusion'],
}

/** Where a reader would look instead: the section nearest to each role. */
export function nearestSections({ sections }: Postmortem, names: readonly string[]): { role: string; at: Section }[] {
  return names.flatMap(name => {
    const role = name.split('|')[0]!
    const at = sections.find(({ roles, value }) => !value && roles.some(other => NEAREST[role]?.includes(other)))
    return at ? [{ role, at }] : []
  })
}
