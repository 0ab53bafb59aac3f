import { type Conflict, defineRule, type MomentEnd } from 'postmortem-lint'

export default defineRule({
  id: 'conflicting-times',
  summary: 'Give each moment of the incident one time.',
  why: `
    A report tells its times in several places: a header, a summary, a timeline, the updates of a status page.
    Readers trust none of them once two disagree, and every duration computed from them is in doubt.
  `,
  severity: 'error',
  examples: {
    'places that agree': `
      - Incident start: 2026-04-13 10:05 UTC
      - Detected: 2026-04-13 10:20 UTC
      - Resolved: 2026-04-13 11:00 UTC

      ## Summary

      The incident began at 10:05 UTC and was resolved at 11:00 UTC.
    `,
    'detected before it began': `
      - Incident start: 2026-04-13 10:20 UTC
      - Detected: 2026-04-13 10:05 UTC <!-- ! -->
      - Resolved: 2026-04-13 11:00 UTC
    `,
    'two starts': `
      - Incident start: 2026-04-13 10:05 UTC
      - Resolved: 2026-04-13 11:00 UTC

      ## Summary

      The incident began on 2026-04-13 at 09:05 UTC. <!-- ! -->
    `,
    'a date on which nothing happened': `
      # Checkout down

      Date of incident: 11 April 2026 <!-- ! -->

      ## Timeline

      - 2026-04-13 10:05 UTC Payments fail.
      - 2026-04-13 10:20 UTC The alert fires.
      - 2026-04-13 11:00 UTC Rolled back.
    `,
    'the time of an entry on another day': `
      # Search was down

      - Date and time: 2026-04-14 21:14 UTC <!-- ! -->

      ## Timeline

      - 2026-04-13 21:14 UTC The search goes down.
      - 2026-04-13 21:20 UTC The alert fires.
      - 2026-04-14 04:24 UTC The search is up again.
    `,
    'a date that a zone explains': `
      # Checkout down

      Date of incident: 12 April 2026

      ## Timeline

      - 2026-04-13 03:05 UTC Payments fail.
      - 2026-04-13 03:20 UTC The alert fires.
      - 2026-04-13 04:00 UTC Rolled back.
    `,
    'around is not exact': `
      - Incident start: 2026-04-13 10:05 UTC

      ## Summary

      The incident began on 2026-04-13 around 10:00 UTC.
    `,
  },

  *check({ conflicts }) {
    for (const conflict of conflicts) {
      const { at, other, more, certainty } = conflict
      yield {
        at,
        message: messages[conflict.kind](conflict),
        help: 'Find out which one is right, and correct the other.',
        certainty,
        related: [
          { at: other, message: 'the other time' },
          ...more.map(place => ({ at: place, message: 'so does this' })),
        ],
      }
    }
  },
})

const messages: Record<Conflict['kind'], (conflict: Conflict) => string> = {
  start: ({ at, other }) => `the incident starts at ${named(at, other)}, but elsewhere at ${named(other, at)}`,
  end: ({ at, other }) => `the incident ends at ${named(at, other)}, but elsewhere at ${named(other, at)}`,
  order: ({ at, other, what, otherWhat }) =>
    `${named(at, other)}, ${what}, is before ${named(other, at)}, ${otherWhat}`,
  'done-early': ({ at, other, what, otherWhat }) =>
    `${what} at ${at.text}, before ${named(other, at, true)}, ${otherWhat}`,
  'still-going': ({ at, other, what, otherWhat }) => `${what} at ${at.text}, but ${otherWhat} at ${other.text}`,
  'same-clock': ({ at, other }) =>
    `"${at.moment.text}" is ${inUtc(at)}, but the same clock time in "${other.moment.text}" is ${inUtc(other)}`,
  date: ({ at, other, otherWhat }) =>
    `the incident is dated ${dayOf(at) ?? at.text}, but ${otherWhat} is ${other.full}`,
  window: ({ at, other, what, otherWhat }) => `${what} from ${at.text} on, but ${otherWhat} ${other.text}`,
}

/** As written where both are on one day, with the date where they are not. */
function named(end: MomentEnd, other: MomentEnd, isDated = false): string {
  const [day, otherDay] = [dayOf(end), dayOf(other)]
  return isDated || (day !== otherDay && day && otherDay) ? end.full : `"${end.text.replace(/\s+/g, ' ')}"`
}

function dayOf({ full }: MomentEnd): string | undefined {
  return /^\d{4}-\d\d-\d\d/.exec(full)?.[0]
}

function inUtc({ moment, side }: MomentEnd): string {
  const instant = (side === 'to' ? moment.instantsEnd : moment.instants)[0]!
  return `${new Date(instant).toISOString().slice(11, 16)} UTC`
}
