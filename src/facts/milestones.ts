import { firstReached } from '../halving.js'
import type { Block, Milestone, Postmortem, Section } from '../postmortem.js'
import type { Span } from '../span.js'
import { fieldMilestones } from './milestones-fields.js'
import { proseMilestones } from './milestones-prose.js'
import { statusMilestones } from './milestones-status.js'
import { entryMilestone, hintedMilestones } from './milestones-timeline.js'
import { isEvent } from './moment-ends.js'

type Facts = Pick<Postmortem, 'blocks' | 'fields' | 'moments' | 'timelines' | 'sections' | 'statusPage' | 'incidents'>

/** A milestone of a document whose incidents are not told apart yet. */
export type FoundMilestone = Omit<Milestone, 'incident'>

/**
 * Every place that tells when the incident began, was detected, declared, mitigated or resolved: fields first,
 * then the timeline, prose and the updates of the status page.
 */
export function readMilestones(facts: Facts): Milestone[] {
  const moments = facts.moments.filter(moment => isEvent(moment) && moment.anchor !== 'publication')
  const fields = facts.fields.flatMap(field => fieldMilestones(field, moments))
  const taken = new Set(fields.map(({ at }) => at?.moment))
  const entries = facts.timelines.filter(({ shape }) => shape !== 'status-page').flatMap(({ entries }) => entries)
  const listed = new Set(entries.map(({ moment }) => moment))
  const rest = moments.filter(moment => !taken.has(moment) && !listed.has(moment) && moment.update === undefined)
  const events = entries.filter(({ moment }) => !taken.has(moment) && isEvent(moment))
  const headed = new Map(facts.sections.filter(isHeading).map(section => [section.heading, section]))
  const told = events.map(entryMilestone)
  const found = [
    ...fields,
    ...told.filter(milestone => milestone !== undefined),
    ...proseMilestones(facts.blocks.filter(isProse(facts)), rest, facts.sections),
    ...events.flatMap((entry, index) => hintedMilestones(entry, told[index]?.name, headed)),
    ...statusMilestones(facts.statusPage),
  ]
  return found.map(({ name, at, from, certainty, text, span }) => {
    return { name, at, from, certainty, text, span, incident: incidentAt(facts, span) }
  })
}

function isHeading({ carrier }: Section): boolean {
  return carrier === 'heading' || carrier === 'bold'
}

function isProse({ statusPage }: Facts): (block: Block) => boolean {
  const updates = new Set(statusPage?.updates.flatMap(({ blocks }) => blocks))
  return block => (block.kind === 'paragraph' || block.kind === 'heading') && !block.quoted && !updates.has(block)
}

function incidentAt({ incidents }: Facts, { start }: Span): number {
  return Math.max(0, firstReached(incidents.length, nth => incidents[nth]!.span.start > start) - 1)
}
