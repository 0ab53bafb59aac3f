import { firstReached } from '../halving.js'
import type { Milestone, MilestoneName, MomentEnd } from '../postmortem.js'

/** More milestones of one kind than a report has; what is compared with each of them stays small on hostile text. */
const MOST_COMPARED = 20

/** The milestones of a document, to be looked up for each of its lengths of time. */
export class ToldMilestones {
  /** Those of fields, by incident and name, in the order of the text. */
  readonly #fields = new Map<string, Milestone[]>()
  readonly #ends = new Map<string, MomentEnd[]>()

  constructor(milestones: readonly Milestone[]) {
    for (const milestone of milestones) {
      const { name, at, from, incident } = milestone
      if (!at) continue
      const ends = this.#ends.get(`${incident} ${name}`) ?? []
      if (ends.length < MOST_COMPARED) this.#ends.set(`${incident} ${name}`, [...ends, at])
      if (from !== 'field') continue
      const fields = this.#fields.get(`${incident} ${name}`)
      if (fields) fields.push(milestone)
      else this.#fields.set(`${incident} ${name}`, [milestone])
    }
    for (const fields of this.#fields.values()) fields.sort((a, b) => a.span.start - b.span.start)
  }

  /** What the field of an incident that stands nearest to a place tells of a milestone. */
  nearestField(name: MilestoneName, incident: number, place: number): MomentEnd | undefined {
    const fields = this.#fields.get(`${incident} ${name}`) ?? []
    const below = firstReached(fields.length, nth => fields[nth]!.span.start >= place)
    const [before, after] = [fields[below - 1], fields[below]]
    const isBefore = before && (!after || place - before.span.start <= after.span.start - place)
    return (isBefore ? before : after)?.at
  }

  /** The first places that tell a milestone of an incident. */
  ends(name: MilestoneName, incident: number): readonly MomentEnd[] {
    return this.#ends.get(`${incident} ${name}`) ?? []
  }
}
