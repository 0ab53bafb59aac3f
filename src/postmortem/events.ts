/** What the times tell: lengths, timelines, milestones, and where they contradict each other. Types only. */
import type { Placed } from '../span.js'
import type { DurationExpression } from '../time/types.js'
import type { Block } from './blocks.js'
import type { Section } from './sections.js'
import type { Civil, Moment, MomentEnd } from './times.js'

/** A stated length of time; the rules compare it with the times that it is the length of. */
export interface Duration extends Placed {
  readonly text: string
  readonly block: Block
  readonly expression: DurationExpression
  /** The two times whose distance it states; undefined where the document does not tie it to two times. */
  readonly between: readonly [from: MomentEnd, to: MomentEnd] | undefined
  /** The two times stand elsewhere in the report, and contradict it. */
  readonly isApart: boolean
  /** The time to detect and the time to resolve beside a total; none where the report does not state both. */
  readonly parts: readonly Duration[]
  /** Minutes between the two times in each reading; undefined where a reading does not tell. */
  readonly measured: readonly (number | undefined)[]
  /** Minutes by which the two may differ: rounding, "about", times that are approximate. */
  readonly tolerance: number
}

export interface TimelineEntry extends Placed {
  readonly moment: Moment
  /** What happened, without the time. */
  readonly text: string
  readonly block: Block
  /** The milestone that it is the field of: "Repaired: 13:46". */
  readonly label: MilestoneName | undefined
}

export interface Timeline extends Placed {
  readonly shape: 'table' | 'list' | 'headings' | 'lines' | 'status-page'
  readonly section: Section | undefined
  readonly order: 'oldest-first' | 'newest-first' | 'unknown'
  /** The author says that the entries are not in order. */
  readonly explained: boolean
  /** Every entry is the field of a milestone, so that a form gives the order and not the clock. */
  readonly labelled: boolean
  readonly entries: readonly TimelineEntry[]
  readonly incident: number
}

export type MilestoneName = 'began' | 'detected' | 'declared' | 'mitigated' | 'resolved'

/** What the document says of one milestone at one place. The best evidence for each milestone comes first. */
export interface Milestone extends Placed {
  readonly name: MilestoneName
  /** Absent when the document describes the milestone without a time. */
  readonly at: MomentEnd | undefined
  readonly from: 'field' | 'timeline' | 'prose' | 'status-page'
  /**
   * `certain`: said of the incident itself, in a field or in so many words; such places must agree with each other.
   * `likely`: words that tell it stand beside a time. `possible`: an entry of a timeline hints at it.
   */
  readonly certainty: 'certain' | 'likely' | 'possible'
  /** The sentence, line or entry that says so. */
  readonly text: string
  readonly incident: number
}

/**
 * Two places that cannot both be right:
 *
 * - `start`, `end`: two times for the start or the end of the incident
 * - `order`: a milestone in front of the one that it must follow
 * - `done-early`: an update says done what is dated later elsewhere
 * - `still-going`: an update of the status page describes as going on what has ended elsewhere
 * - `same-clock`: one clock time in two zones
 * - `window`: the effects start before their cause
 * - `date`: a field dates the incident on a day on which nothing happened
 */
export interface Conflict extends Placed {
  readonly kind: 'start' | 'end' | 'order' | 'done-early' | 'still-going' | 'same-clock' | 'window' | 'date'
  readonly certainty: 'certain' | 'likely' | 'possible'
  readonly at: MomentEnd
  readonly other: MomentEnd
  /** What the first place says, in words that fit behind its time: "begins the incident". */
  readonly what: string
  /** What the other place says. */
  readonly otherWhat: string
  /** More places of the same cause. */
  readonly more: readonly MomentEnd[]
}

/** A date in a log or in other code. */
export interface CodeDate extends Placed {
  readonly text: string
  readonly day: Civil
}

/** One date that a slip of a digit has put a month or a year away from all others of its list. */
export interface DateOutlier extends Placed {
  readonly moment: Moment
  /** The day that would be among the others. */
  readonly meant: Civil
  /** The first and the last day of the others. */
  readonly others: { readonly from: Civil; readonly to: Civil }
  /** One of them. */
  readonly other: Moment
}
