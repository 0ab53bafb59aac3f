import type { Block, Duration, Milestone, Moment, MomentEnd, Postmortem, Section } from '../postmortem.js'
import type { DurationExpression } from '../time/types.js'
import { tolerance } from './durations-tolerance.js'
import { endOf, isEvent, minutesBetween } from './moment-ends.js'
import { type Sentence, sentencesOf } from './sentences.js'

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

/**
 * The two times that a sentence on the length of the incident contradicts: the one range of its section, or the first and
 * the last time of the report where it is longer than all that the report tells. Undefined where any two milestones fit.
 */
export function contradictedEnds(block: Block, duration: DurationExpression, facts: Facts): Ends | undefined {
  if (facts.incidents.length > 1) return undefined
  const isNamedAfter = NAMED_AFTER.test(block.text.slice(duration.end, duration.end + 40))
  if (!isNamedAfter && !LASTED_OR_FOR.test(block.text.slice(Math.max(0, duration.start - 80), duration.start)))
    return undefined
  const section = sectionOf(block, facts.sections)
  if (!tellsOfWhole(section)) return undefined
  const sentence = sentencesOf(block.text).find(({ start, end }) => start <= duration.start && duration.start < end)
  if (!sentence) return undefined
  const before = block.text.slice(sentence.start, duration.start)
  const isNamed = isNamedAfter || NAMED_BEFORE.test(before)
  const isHarm = HARM_BEFORE.test(before) && duration.minutes <= LONGEST_HARM
  if (!(isNamed || isHarm) || OTHERWISE.test(near(sentence, duration))) return undefined
  return contradiction(duration, facts, isNamed, isNamed ? section : undefined)
}

/** As above, for a field such as "Downtime: 45 minutes" without the two times beside it. */
export function contradictedByField(duration: DurationExpression, facts: Facts): Ends | undefined {
  return facts.incidents.length > 1 ? undefined : contradiction(duration, facts, true)
}

function contradiction(stated: DurationExpression, facts: Facts, named: boolean, section?: Section): Ends | undefined {
  const pairs = milestonePairs(facts.milestones)
  if (pairs.some(pair => minutesOf(pair).some(minutes => fits(stated, minutes, pair)))) return undefined
  const told = (named && explicitEnds(facts.milestones)) ?? (section && onlyRange(section, facts.moments))
  if (told) return minutesOf(told).every(minutes => !fits(stated, minutes, told)) ? told : undefined
  const whole = wholeOf(facts.moments)
  const isLonger = (minutes: number) => stated.minutes > minutes + tolerance(stated, whole!)
  return whole && minutesOf(whole).length > 0 && minutesOf(whole).every(isLonger) ? whole : undefined
}

/** The words beside the length: what stands further away is about something else. */
function near({ start, text }: Sentence, duration: DurationExpression): string {
  const at = duration.start - start
  return text.slice(Math.max(0, at - 60), at + (duration.end - duration.start) + 24)
}

function sectionOf(block: Block, sections: readonly Section[]): Section | undefined {
  return sections.findLast(
    ({ carrier, blocks, heading }) => carrier !== 'label' && (heading === block || blocks.includes(block)),
  )
}

function tellsOfWhole(section: Section | undefined): boolean {
  for (let each = section; each; each = each.parent)
    if (each.roles.length > 0) return each.roles.some(role => OVERVIEW.has(role))
  return true
}

function milestonePairs(milestones: readonly Milestone[]): Ends[] {
  const at = (names: readonly Milestone['name'][]) =>
    milestones.flatMap(({ name, at }) => (at && names.includes(name) ? [at] : [])).slice(0, 20)
  const ends = at(['mitigated', 'resolved'])
  return at(['began', 'detected', 'declared']).flatMap(from => ends.map((to): Ends => [from, to]))
}

/** Where the report says in so many words, and once, when the incident began and when it ended. */
function explicitEnds(milestones: readonly Milestone[]): Ends | undefined {
  const told = (wanted: Milestone['name']) =>
    milestones.filter(({ name, certainty, at }) => name === wanted && certainty === 'certain' && at)
  const [starts, ends] = [told('began'), told('resolved')]
  return starts.length === 1 && ends.length === 1 ? [starts[0]!.at!, ends[0]!.at!] : undefined
}

function onlyRange({ blocks }: Section, moments: readonly Moment[]): Ends | undefined {
  const own = new Set(blocks)
  const isOwn = (moment: Moment) => moment.expression.kind === 'range' && own.has(moment.block) && isEvent(moment)
  const [range, ...others] = moments.filter(isOwn)
  return range && others.length === 0 ? [endOf(range, 'from'), endOf(range, 'to')] : undefined
}

/** The first and the last time that the report tells, updates of its status page included. */
function wholeOf(moments: readonly Moment[]): Ends | undefined {
  const events = moments.filter(moment => isEvent(moment) && moment.anchor !== 'publication')
  const ends = events.flatMap(moment =>
    moment.expression.to ? [endOf(moment, 'from'), endOf(moment, 'to')] : [endOf(moment, 'from')],
  )
  const days = new Set(events.flatMap(({ days, daysEnd }) => [...days, ...daysEnd]))
  const isElsewhere = ({ clock, days: own }: Moment) => clock === undefined && own.some(day => !days.has(day))
  if (events.length < 3 || moments.some(moment => isElsewhere(moment) && moment.anchor !== 'publication'))
    return undefined
  let [first, last]: (MomentEnd | undefined)[] = [ends[0], ends[0]]
  for (const end of ends) {
    const [before, after] = [minutesBetween(first!, end)[0], minutesBetween(last!, end)[0]]
    if (before === undefined || after === undefined) return undefined
    if (before < 0) first = end
    if (after > 0) last = end
  }
  return [first!, last!]
}

function minutesOf(pair: Ends): number[] {
  return minutesBetween(...pair).filter(minutes => minutes !== undefined)
}

/** Sentences round: a quarter more or less is no contradiction. */
function fits(stated: DurationExpression, minutes: number, pair: Ends): boolean {
  return Math.abs(minutes - stated.minutes) <= Math.max(tolerance(stated, pair), minutes / 4)
}
