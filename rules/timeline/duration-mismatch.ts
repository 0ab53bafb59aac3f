import { type Duration, defineRule, type Moment, type Problem } from 'postmortem-lint'

export default defineRule({
  id: 'duration-mismatch',
  summary: 'State durations that fit the times they belong to.',
  why: `
    Durations end up in reports to customers and in the averages of a year. One that does not fit the two times beside
    it means that one of the three is wrong, and no reader can tell which.
  `,
  severity: 'warning',
  examples: {
    'a duration that fits': `
      On 2026-04-13 from 21:00 to 22:30 UTC (90 minutes) checkout failed.
    `,
    'a duration that does not fit its range': `
      On 2026-04-13 from 21:00 to 22:30 UTC (2 hours 10 minutes) checkout failed. <!-- ! -->
    `,
    'a label that does not fit the key events': `
      - Detected: 2026-04-13 13:42 UTC
      - Repaired: 2026-04-13 17:54 UTC
      - Time to repair: 2h 12m <!-- ! -->
    `,
    'a sentence that the section contradicts': `
      # Checkout down on 2026-04-13

      ## Impact

      A 30-minute outage of checkout: payments failed from 13:45 to 15:30 UTC. <!-- ! -->
    `,
    'longer than all that the report tells': `
      # Imports stalled on 2026-04-13

      ## Summary

      The queue was full, so that imports failed for 3 hours. <!-- ! -->

      ## Timeline

      - 04:05 UTC The alert fires.
      - 05:15 UTC The on-call engineer logs in.
      - 06:00 UTC The imports resume.
    `,
    'a length between other events': `
      - Detected: 2026-04-13 13:42 UTC
      - Repaired: 2026-04-13 17:54 UTC
      - Time to repair: 4h 12m; the fix took 28 minutes from merge to release
    `,
    'a part of the incident': `
      # Checkout down on 2026-04-13

      ## Summary

      Checkout was down for 20 minutes, and refunds for longer.

      ## Timeline

      - 04:05 UTC The alert fires.
      - 04:25 UTC Checkout is up again.
      - 06:00 UTC Refunds are up again.
    `,
    'a total that its parts do not make': `
      | Metric | Time |
      | --- | --- |
      | Time to detect | 4 minutes |
      | Time to resolve | 1 hour, 14 minutes |
      | Total downtime | 1 hour, 28 minutes | <!-- ! -->
    `,
    'lengths of something else': `
      - Detected: 2026-04-13 13:42 UTC
      - Resolved: 2026-04-14 11:00 UTC
      - Time to resolve: 4h 18m (during support hours)

      From 13:40 to 14:10 UTC requests ran into the 5 minute timeout.
    `,
  },

  *check({ durations, conflicts }) {
    yield* longerThanParts(durations)
    const misordered = new Set(
      conflicts.flatMap(({ kind, at, other }) => (kind === 'order' ? [at.moment, other.moment] : [])),
    )
    const wrong = durations
      .filter(({ between }) => between && !between.some(({ moment }) => misordered.has(moment)))
      .filter(duration => differs(duration).includes(true) && !duration.measured.some(minutes => minutes! < 0))
    for (const [index, duration] of wrong.entries()) {
      if (wrong.findIndex(other => isSame(other, duration)) < index) continue
      const others = wrong.slice(index + 1).filter(other => isSame(other, duration))
      const reading = differs(duration)
      const actual = duration.measured[reading.indexOf(true)]!
      const [from, to] = duration.between!
      yield {
        at: duration,
        message: `"${duration.text}" is stated, but ${from.text} to ${to.text} is ${lengthLike(actual, duration.text)}${clockChange(duration, actual)}`,
        help: 'Correct the duration, or the time that is wrong.',
        certainty: reading.every(Boolean) && !duration.isApart ? 'certain' : reading[0] ? 'likely' : 'possible',
        related: [
          { at: from, message: 'the start' },
          { at: to, message: 'the end' },
          ...others.map(at => ({ at, message: 'the same length again' })),
        ],
      }
    }
  },
})

/** A total that is longer than the time to detect and the time to resolve together. */
function* longerThanParts(durations: readonly Duration[]): Generator<Problem> {
  for (const duration of durations) {
    const sum = duration.parts.reduce((minutes, { expression }) => minutes + expression.minutes, 0)
    const doubt = [duration, ...duration.parts].reduce((minutes, { expression }) => minutes + expression.unit, 0)
    if (duration.parts.length === 0 || duration.between || duration.expression.minutes <= sum + doubt) continue
    yield {
      at: duration,
      message: `"${duration.text}" is stated, but the times to detect and to resolve make ${lengthLike(sum, duration.text)}`,
      help: 'Correct the one of the three that is wrong.',
      certainty: 'likely',
      related: duration.parts.map(at => ({ at, message: 'a part of it' })),
    }
  }
}

/** Whether the times tell another length, in each reading of the document. */
function differs({ measured, expression, tolerance }: Duration): boolean[] {
  return measured.map(minutes => minutes !== undefined && Math.abs(minutes - expression.minutes) > tolerance)
}

/** The same length stated for the same time: one mistake. */
function isSame(a: Duration, b: Duration): boolean {
  return a.expression.minutes === b.expression.minutes && a.measured.join() === b.measured.join()
}

/** In the units of the stated text: "53h 36m" beside "35h 36m", else "1 hour 30 minutes". */
function lengthLike(total: number, stated: string): string {
  const minutes = Math.round(total)
  if (/^\d+ ?min/i.test(stated) && minutes < 1440) return `${minutes} minutes`
  const parts = [
    [Math.floor(minutes / 60), 'hour'],
    [minutes % 60, 'minute'],
  ] as const
  const short = /\d ?h ?\d+ ?m\b/i.test(stated)
  const shown = parts.filter(([count]) => count > 0)
  if (short) return parts.map(([count, unit]) => `${count}${unit[0]}`).join(' ')
  return shown.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(' ') || '0 minutes'
}

/** The clocks on the wall show an hour more or less than the time that passed. */
function clockChange({ between }: Duration, actual: number): string {
  const [from, to] = between!
  const shown = wall(to.moment, to.side) - wall(from.moment, from.side)
  const difference = shown / 60_000 - actual
  if (Number.isNaN(difference) || Math.abs(difference) !== 60) return ''
  return difference > 0 ? ', as summer time began in between' : ', as summer time ended in between'
}

function wall({ local, localEnd, zone, zoneEnd }: Moment, side: 'from' | 'to'): number {
  const isRegion = (side === 'to' ? (zoneEnd ?? zone) : zone)?.zone?.kind === 'region'
  const shown = side === 'to' ? localEnd : local
  return isRegion && shown.length === 1 ? shown[0]! : Number.NaN
}
