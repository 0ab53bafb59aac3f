import {
  type Certainty,
  certaintyOf,
  defineRule,
  fittingDate,
  isoClock,
  isoDate,
  type Misplaced,
  type Moment,
  misplaced,
  type Postmortem,
  sortEdits,
  type Timeline,
} from 'postmortem-lint'

export default defineRule({
  id: 'timeline-order',
  summary: 'List timeline events in the order they happened.',
  why: `
    Readers work out cause and effect from the order of the timeline. One entry out of place makes an effect appear
    before its cause; often it is its time or its date that is wrong. What is reported is the smallest set of entries
    without which the rest is in order, oldest or newest first.
  `,
  severity: 'error',
  fixable: true,
  options: z =>
    z.strictObject({
      order: z
        .enum(['auto', 'oldest-first', 'newest-first'])
        .default('auto')
        .describe('Which end of the incident comes first.'),
    }),
  examples: {
    'in order': `
      # Checkout down on 2026-04-13

      ## Timeline

      - 14:02 UTC Checkout latency alert fires.
      - 14:05 UTC The on-call engineer acknowledges.
    `,
    'a year that ends, and is not written': `
      # Checkout down at the turn of the year

      ## Timeline (UTC)

      - Dec 31 23:10 Alert fires.
      - Dec 31 23:40 Rolled back.
      - Jan 1 00:10 Recovered.
    `,
    'an effect before its cause': `
      # Checkout down on 2026-04-13

      ## Timeline

      - 14:05 UTC The on-call engineer acknowledges.
      - 14:02 UTC Checkout latency alert fires. <!-- ! -->
      - 14:20 UTC Rolled back.
    `,
    'a year that does not fit': `
      # Certificate expired

      | Time (UTC) | Event |
      | --- | --- |
      | 2026-01-11 14:22 | The certificate expired |
      | 2025-01-11 14:34 | The on-call engineer was paged | <!-- ! -->
      | 2026-01-11 14:51 | A new certificate was deployed |
    `,
    'dates that leave no doubt': `
      # Mail queue stalled

      ## Timeline

      - 2026-04-13 14:02 UTC The queue stops.
      - 2026-04-13 14:31 UTC Deliveries resume.
      - 2026-04-13 14:09 UTC The on-call engineer is paged. <!-- ! -->
      - 2026-04-13 14:50 UTC The backlog is worked off.
    `,
    'newest first': `
      # Checkout down on 2026-04-13

      ## Timeline

      - 14:20 UTC Rolled back.
      - 14:05 UTC The on-call engineer acknowledges.
      - 14:02 UTC Checkout latency alert fires.
    `,
    'the author says why': `
      # Checkout down on 2026-04-13

      ## Timeline

      The provider's own report stands first, so the entries are not in chronological order.

      - 14:20 UTC The provider reports a fault.
      - 14:02 UTC Checkout latency alert fires.
      - 14:05 UTC The on-call engineer acknowledges.
      - 15:10 UTC Rolled back.
    `,
    'one order for all reports': {
      markdown: `
        # Checkout down on 2026-04-13

        ## Timeline

        - 14:20 UTC Rolled back.
        - 14:05 UTC The on-call engineer acknowledges. <!-- ! -->
        - 14:02 UTC Checkout latency alert fires.
      `,
      options: { order: 'oldest-first' },
    },
  },

  *check(postmortem, { order }) {
    for (const timeline of postmortem.timelines.filter(({ explained }) => !explained)) {
      const entries = misplaced(timeline, order)
      if (entries.length === 0) continue
      const told = toldElsewhere(postmortem)
      const all = runs(timeline, entries).filter(run => !run.some(each => told(timeline, each)))
      if (all.length > 4 && order === 'auto') {
        yield { ...problem(postmortem, timeline, all[0]!, order), certainty: 'likely', related: related(all) }
      } else for (const run of all) yield problem(postmortem, timeline, run, order)
    }
  },
})

/** One finding per cause: a slip of a digit, or milestones that contradict each other, is told by its own rule. */
function toldElsewhere({ dateOutliers, conflicts }: Postmortem) {
  const slips = new Set(dateOutliers.map(({ moment }) => moment))
  const contradicted = new Set(
    conflicts.flatMap(({ kind, at, other }) => (kind === 'order' ? [at.moment, other.moment] : [])),
  )
  return ({ labelled }: Timeline, { entry }: Misplaced) =>
    slips.has(entry.moment) || (labelled && contradicted.has(entry.moment))
}

type Order = 'auto' | 'oldest-first' | 'newest-first'

/** Misplaced entries that stand together have one cause. */
function runs({ entries }: Timeline, all: readonly Misplaced[]): [Misplaced, ...Misplaced[]][] {
  const places = new Map(entries.map((entry, index) => [entry, index]))
  const found: [Misplaced, ...Misplaced[]][] = []
  for (const each of all) {
    const last = found.at(-1)
    const before = last?.at(-1)
    const follows = before && places.get(each.entry) === places.get(before.entry)! + 1
    if (last && follows && before.side === each.side) last.push(each)
    else found.push([each])
  }
  return found
}

function problem(postmortem: Postmortem, timeline: Timeline, run: [Misplaced, ...Misplaced[]], order: Order) {
  const { entry, neighbour, side } = run[0].side === 'above' ? run[0] : run.at(-1)!
  const isEarlier = (side === 'above') === ((order === 'auto' ? timeline.order : order) === 'oldest-first')
  const next = Math.abs(timeline.entries.indexOf(entry) - timeline.entries.indexOf(neighbour)) === 1
  const [own, other] = named(entry.moment, neighbour.moment)
  const others = run.filter(each => each.entry !== entry)
  const certainty = sureness(postmortem, timeline, run, order)
  const date = order === 'auto' ? fittingDate(timeline, run) : undefined
  const sort = certainty === 'certain' && date === undefined ? sortEdits(timeline, postmortem.text) : undefined
  return {
    at: entry.moment,
    message: `${own} is ${isEarlier ? 'earlier' : 'later'} than ${next ? 'the' : 'an'} entry ${side} it, ${other}`,
    help:
      date === undefined
        ? 'Move the entry, or correct its time.'
        : `Correct the date (${isoDate(date)} fits), or move the entry.`,
    certainty,
    related: [
      { at: neighbour.moment, message: `the entry ${side} it` },
      ...others.map(each => ({ at: each.entry.moment, message: 'this one too' })),
    ],
    ...(sort && { fix: sort }),
  }
}

/** As written; in UTC too where the zones differ, so that one sees why. */
function named(...moments: [Moment, Moment]): string[] {
  const isMixed = moments[0].zone?.text !== moments[1].zone?.text
  return moments.map(({ text, utc }) => (isMixed && utc?.length === 1 ? `${text} (${isoClock(utc[0]!)} UTC)` : text))
}

/** Certain where both dates are written, and no reading of the document puts the entries in order. */
function sureness(postmortem: Postmortem, timeline: Timeline, run: readonly Misplaced[], order: Order): Certainty {
  const holds = certaintyOf(postmortem, reading =>
    misplaced(timeline, order, reading).some(({ entry }) => entry === run[0]!.entry),
  )
  const written = run.every(({ entry, neighbour }) =>
    [entry, neighbour].every(({ moment }) => moment.from.date === 'written' && moment.hasYear),
  )
  if (holds === 'certain' || holds === undefined) return written ? 'certain' : 'likely'
  return holds
}

function related(all: readonly [Misplaced, ...Misplaced[]][]) {
  return all.slice(1).map(([{ entry, side, neighbour }]) => ({
    at: entry.moment,
    message: `out of order too: ${side} it stands ${neighbour.moment.text}`,
  }))
}
