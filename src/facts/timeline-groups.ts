/** Which part of the document a sequence of events belongs to. */
import { firstReached } from '../halving.js'
import type { Section } from '../postmortem.js'
import { isDayLine, type MomentsByBlock } from './timeline-entries.js'

/** What sections say about the sequences in them. */
export class Holders {
  readonly #sections: readonly Section[]
  readonly #moments: MomentsByBlock

  constructor(sections: readonly Section[], moments: MomentsByBlock) {
    this.#sections = sections
    this.#moments = moments
  }

  /** The innermost section around a place whose title is not a day: "## May 12" divides a timeline, it holds none. */
  at(offset: number): Section | undefined {
    const next = firstReached(this.#sections.length, nth => this.#sections[nth]!.span.start > offset)
    let section = this.#sections[next - 1]
    while (section && offset >= Math.max(section.body.end, section.span.end)) section = section.parent
    return this.outOfDays(section)
  }

  outOfDays(section: Section | undefined): Section | undefined {
    let holder = section
    while (holder && this.isDay(holder)) holder = holder.parent
    return holder
  }

  isDay({ heading, carrier, roles, title }: Section): boolean {
    if (roles.length > 0 || carrier === 'label') return false
    return isDayLine(heading, this.#moments) || (carrier === 'bold' && /^(?:day|tag|jour) \d{1,2}$/i.test(title))
  }
}

/** The section or one around it is the timeline; "Detection" and "Recovery" in it are its phases. */
export function isTimeline(section: Section | undefined): boolean {
  for (let holder = section; holder; holder = holder.parent) {
    if (holder.roles.includes('timeline')) return true
    if (holder.roles.some(role => OTHERWISE.test(role))) return false
  }
  return false
}

/** Lists in these are no events, or need no order: what was done about it, who was hit. */
const OTHERWISE =
  /^(?:impact|customer-actions|action-items|lessons|went-well|went-wrong|lucky|supporting|glossary|metrics|responders|root-cause|contributing-factors)$/

/** The section is known to hold something else than events. */
export function isOtherwise(section: Section | undefined): boolean {
  const roles = rolesOf(section)
  return !roles.includes('timeline') && roles.some(role => OTHERWISE.test(role))
}

function rolesOf(section: Section | undefined): readonly string[] {
  for (let holder = section; holder; holder = holder.parent) if (holder.roles.length > 0) return holder.roles
  return []
}
