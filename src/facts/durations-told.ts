import { compiled } from '../compiled.js'
import type { Block, Duration, MilestoneName, Postmortem, Section } from '../postmortem.js'
import type { DurationExpression } from '../time/types.js'
import { tolerance } from './durations-tolerance.js'
import { explicitEnds, onlyRange, wholeOf } from './durations-whole.js'
import type { ToldMilestones } from './milestones-told.js'
import { minutesBetween } from './moment-ends.js'
import { type Sentence, sentenceAt } from './sentences.js'

type Facts = Pick<Postmortem, 'moments' | 'milestones' | 'sections' | 'incidents'>
type Ends = NonNullable<Duration['between']>

const TROUBLE = '(?:outage|incident|downtime|disruption|interruption|unavailability)'
const ABOUT = '(?:a total of |about |around |approximately |approx\\.? |roughly |nearly |almost |some |~ ?)*'
/** "a 30-minute outage", "the outage lasted 30 minutes": the length of the incident itself. */
const NAMED_AFTER = new RegExp(`^[ -](?:long )?(?:total |full |complete |service |production )?${TROUBLE}\\b`, 'i')
const NAMED_BEFORE = new RegExp(`\\b${TROUBLE} (?:lasted|lasting|of|was)(?: for)? ${ABOUT}$`, 'i')
/** "jobs failed for 3 hours": the length of what it did. */
const HARM_BEFORE = new RegExp(
  `\\b(?:down|unavailable|offline|unreachable|inaccessible|unresponsive|broken|fail(?:ed|ing|ures?)|errors?)\\b[^.;:\\d]{0,60}? for ${ABOUT}$`,
  'i',
)
/** What stands right before the length in both: most lengths are of something else. */
const LASTED_OR_FOR = new RegExp(` (?:lasted|lasting|of|was|for) ${ABOUT}$`, 'i')
/** Another incident, another length, or one that nobody measured. */
const OTHERWISE =
  /\b(?:similar|previous|earlier|prior|past|last|next|another|second|each|every|per|up to|at (?:least|most)|maximum|would|could|might|may|if|after|before|until|within|longest|combined|cumulative|had been|worth|of data)\b/i
/** What failed for days had mostly failed unseen, before the first time that the report tells. */
const LONGEST_HARM = 2 * 24 * 60
/** Sections that tell of the incident as a whole. */
const OVERVIEW: ReadonlySet<string> = new Set(['summary', 'impact', 'incident-details', 'metrics'])

/** How far back the words stand that say what a length is the length of. */
const REACH = 200

/** What a report tells of the length of its incident: made once, compared with each length that it states. */
export class ToldLengths {
  readonly #facts: Facts
  readonly #milestones: ToldMilestones
  #sections: Map<Block, Section> | undefined
  #pairs: readonly Measured[] | undefined
  #explicit: { ends: Ends | undefined } | undefined
  #whole: { ends: Ends | undefined } | undefined
  readonly #ranges = new Map<Section, Ends | undefined>()

  constructor(facts: Facts, milestones: ToldMilestones) {
    this.#facts = facts
    this.#milestones = milestones
  }

  /**
   * The two times that a sentence on the length of the incident contradicts: the one range of its section, or the first
   * and the last time of the report where it is longer than all that the report tells. Undefined where any two
   * milestones fit.
   */
  contradictedBy(block: Block, duration: DurationExpression): Ends | undefined {
    if (this.#facts.incidents.length > 1) return undefined
    const isNamedAfter = compiled(NAMED_AFTER).test(block.text.slice(duration.end, duration.end + 40))
    if (!isNamedAfter && !LASTED_OR_FOR.test(block.text.slice(Math.max(0, duration.start - 80), duration.start)))
      return undefined
    const section = this.#sectionOf(block)
    const sentence = tellsOfWhole(section) ? sentenceAt(block.text, duration.start) : undefined
    if (!sentence) return undefined
    const before = block.text.slice(Math.max(sentence.start, duration.start - REACH), duration.start)
    const isNamed = isNamedAfter || NAMED_BEFORE.test(before)
    const isHarm = HARM_BEFORE.test(before) && duration.minutes <= LONGEST_HARM
    if (!(isNamed || isHarm) || OTHERWISE.test(near(sentence, duration))) return undefined
    return this.#contradiction(duration, isNamed, isNamed ? section : undefined)
  }

  /** As above, for a field such as "Downtime: 45 minutes" without the two times beside it. */
  contradictedByField(duration: DurationExpression): Ends | undefined {
    return this.#facts.incidents.length > 1 ? undefined : this.#contradiction(duration, true)
  }

  #contradiction(stated: DurationExpression, named: boolean, section?: Section): Ends | undefined {
    this.#pairs ??= pairsOf(this.#milestones)
    if (this.#pairs.some(({ ends, minutes }) => minutes.some(each => fits(stated, each, ends)))) return undefined
    this.#explicit ??= { ends: explicitEnds(this.#facts.milestones) }
    const told = (named ? this.#explicit.ends : undefined) ?? (section && this.#rangeOf(section))
    if (told) return minutesOf(told).every(minutes => !fits(stated, minutes, told)) ? told : undefined
    this.#whole ??= { ends: wholeOf(this.#facts.moments) }
    const whole = this.#whole.ends
    const minutes = whole ? minutesOf(whole) : []
    const isLonger = minutes.every(each => stated.minutes > each + tolerance(stated, whole!))
    return minutes.length > 0 && isLonger ? whole : undefined
  }

  /** The last section around a block, labels apart. */
  #sectionOf(block: Block): Section | undefined {
    this.#sections ??= new Map(
      this.#facts.sections
        .filter(({ carrier }) => carrier !== 'label')
        .flatMap(section => [section.heading, ...section.blocks].map(each => [each, section] as const)),
    )
    return this.#sections.get(block)
  }

  #rangeOf(section: Section): Ends | undefined {
    if (!this.#ranges.has(section)) this.#ranges.set(section, onlyRange(section, this.#facts.moments))
    return this.#ranges.get(section)
  }
}

interface Measured {
  readonly ends: Ends
  readonly minutes: readonly number[]
}

function pairsOf(milestones: ToldMilestones): Measured[] {
  const at = (names: readonly MilestoneName[]) => names.flatMap(name => milestones.ends(name, 0))
  return at(['began', 'detected', 'declared']).flatMap(from =>
    at(['mitigated', 'resolved']).map((to): Measured => ({ ends: [from, to], minutes: minutesOf([from, to]) })),
  )
}

/** The words beside the length: what stands further away is about something else. */
function near({ start, text }: Sentence, duration: DurationExpression): string {
  const at = duration.start - start
  return text.slice(Math.max(0, at - 60), at + (duration.end - duration.start) + 24)
}

function tellsOfWhole(section: Section | undefined): boolean {
  for (let each = section; each; each = each.parent)
    if (each.roles.length > 0) return each.roles.some(role => OVERVIEW.has(role))
  return true
}

function minutesOf(pair: Ends): number[] {
  return minutesBetween(...pair).filter(minutes => minutes !== undefined)
}

/** Sentences round: a quarter more or less is no contradiction. */
function fits(stated: DurationExpression, minutes: number, pair: Ends): boolean {
  return Math.abs(minutes - stated.minutes) <= Math.max(tolerance(stated, pair), minutes / 4)
}
