import type { Conflict, Milestone, MomentEnd, StatusPage, StatusUpdate } from '../postmortem.js'
import { atMost, certaintyOf } from './conflicts-certainty.js'
import { endOf, minutesBetween, slack } from './moment-ends.js'

/** Minutes that an update may come after what it tells of, and a report may round. */
const DELAY = 15

const OVER = /^(?:resolved|completed)$/i
const OVER_TEXT =
  /\b(?:is|was|were|has been|have been|are) (?:now )?(?:fully )?(?:resolved|rolled back|restored|completed|fixed)\b/i
const GOING_LABEL = /^(?:investigating|identified|update|in progress)$/i
/** The words that tell that it is not over, quoted in the message. */
const GOING =
  /\b(?:(?:we|teams?|engineers?|platform|service|system)\b[^.;]{0,40}\bstill\b(?! monitoring)[^.;]{0,60}|(?:we )?(?:are )?continu(?:e|es|ing) to (?:investigate|experience|see|work)(?! (?:the|this|on the) (?:root )?cause)(?! the issue in (?:the )?background)|we (?:are|have been) (?:currently )?(?:investigating|working on|working with|running more)|currently (?:investigating|experiencing|unavailable|down|running|being)|(?:we )?(?:have )?(?:taken|made) the decision to [\w ]{0,40}|decided to (?:roll ?back|revert)|in maintenance mode)/i

interface Stamped {
  readonly update: StatusUpdate
  readonly stamp: MomentEnd
}

/** What the updates of a status page say at their time, against when the report says that it was over. */
export function againstUpdates(milestones: readonly Milestone[], statusPage: StatusPage | undefined): Conflict[] {
  const updates = (statusPage?.updates ?? []).flatMap(update =>
    update.stamp ? [{ update, stamp: endOf(update.stamp, 'from') }] : [],
  )
  if (updates.length === 0) return []
  return [...doneEarly(milestones, updates), ...stillGoing(milestones, updates)]
}

/** The first update that says done what a field dates later. */
function doneEarly(milestones: readonly Milestone[], updates: readonly Stamped[]): Conflict[] {
  const over = milestones.find(({ name, from, at }) => name === 'resolved' && from === 'field' && at)
  if (!over?.at) return []
  for (const { update, stamp } of updates) {
    if (!OVER.test(update.label ?? '') && !OVER_TEXT.test(update.text)) continue
    const margin = 1 + DELAY + slack(over.at)
    const conflicts = minutesBetween(stamp, over.at).map(minutes => minutes !== undefined && minutes > margin)
    const certainty = certaintyOf(conflicts, slack(over.at) === 0)
    if (!certainty) continue
    const what = `the status page says "${(update.label ?? firstWords(update.text)).trim()}"`
    return [
      {
        ...{ kind: 'done-early', certainty, at: stamp, other: over.at, span: stamp.span, more: [] },
        ...{ what, otherWhat: 'when it was resolved' },
      },
    ]
  }
  return []
}

/** The updates that tell of an incident as going on after it was over. */
function stillGoing(milestones: readonly Milestone[], updates: readonly Stamped[]): Conflict[] {
  const told = milestones.filter(({ at, from }) => at && from !== 'status-page')
  const over = told.find(isEnd) ?? told.find(isRollBack)
  if (!over?.at) return []
  const end = over.at
  const going = updates.flatMap(({ update, stamp }) => {
    const words = GOING_LABEL.test(update.label ?? 'update') ? GOING.exec(update.text)?.[0] : undefined
    if (words === undefined || (!isEnd(over) && !ROLL_BACK.test(words))) return []
    const margin = DELAY + slack(end)
    const conflicts = minutesBetween(end, stamp).map(minutes => minutes !== undefined && minutes > margin)
    const certainty = certaintyOf(conflicts, false)
    return certainty ? [{ stamp, words, certainty }] : []
  })
  const [last, ...more] = going.sort((a, b) => b.stamp.moment.instants[0]! - a.stamp.moment.instants[0]!)
  if (!last) return []
  const prose = told.findLast(({ from, name, at }) => from === 'prose' && isLate(name) && sameTime(at!, end))?.at
  const others = more.map(({ stamp }) => stamp)
  const quoted = `the status page says "${firstWords(last.words)}"`
  const shared = { kind: 'still-going' as const, certainty: atMost(last.certainty, 'likely') }
  if (!prose)
    return [
      {
        ...shared,
        at: last.stamp,
        other: end,
        span: last.stamp.span,
        more: others,
        what: quoted,
        otherWhat: OVER_WORDS,
      },
    ]
  const places = prose.moment === end.moment ? others : [end, ...others]
  return [
    { ...shared, at: prose, other: last.stamp, span: prose.span, more: places, what: OVER_WORDS, otherWhat: quoted },
  ]
}

const OVER_WORDS = 'it was over'
const ROLL_BACK = /\b(?:revert|roll(?:ing|ed)?[ -]?back)/i

function isEnd({ name, certainty }: Milestone): boolean {
  return name === 'resolved' && certainty === 'certain'
}

/** Where nothing tells the end, a change cannot be rolled back before that is decided. */
function isRollBack({ name, text }: Milestone): boolean {
  return name === 'mitigated' && ROLL_BACK.test(text)
}

function isLate(name: Milestone['name']): boolean {
  return name === 'mitigated' || name === 'resolved'
}

function sameTime(a: MomentEnd, b: MomentEnd): boolean {
  return a === b || minutesBetween(a, b).every(minutes => minutes !== undefined && Math.abs(minutes) <= 1)
}

/** Enough words to find the place by. */
function firstWords(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.slice(0, 12).join(' ')
}
