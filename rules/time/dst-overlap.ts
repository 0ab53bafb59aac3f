import { defineRule, isoClock, lettersAt, longDate, placeName } from 'postmortem-lint'

export default defineRule({
  id: 'dst-overlap',
  summary: 'Tell apart the two hours that clocks show when they go back.',
  why: `
    When clocks go back, an hour happens twice: 02:30 in Paris on 25 October 2026 is 00:30 UTC and again 01:30 UTC. The
    abbreviation of the season or an offset tells them apart.
  `,
  severity: 'warning',
  examples: {
    'the hour that happens twice': `
      # Outage

      On 25 October 2026 at 02:30 Paris time the job failed. <!-- ! -->
    `,
    'told of the change itself': `
      # Outage

      On 25 October 2026 at 02:30 Paris time the job ran twice, as clocks went back.
    `,
    'told apart': `
      # Outage

      - 2026-10-25 02:30 CEST Alert
      - 2026-10-25 02:10 CET Escalated
    `,
    'an ordinary hour': `
      # Outage

      On 25 October 2026 at 04:30 Paris time the job failed.
    `,
  },

  *check({ moments }) {
    const twice = moments.filter(
      ({ zone, utc, local, expression, block }) =>
        zone?.zone?.kind === 'region' &&
        utc?.length === 2 &&
        local.length === 1 &&
        !expression.recurring &&
        expression.from.clock?.word === undefined &&
        !CLOCK_CHANGE.test(block.text),
    )
    const [moment, ...more] = twice
    const zone = moment?.zone?.zone
    if (!moment || zone?.kind !== 'region') return
    const [first, second] = moment.utc!.map(instant => ({
      letters: lettersAt(zone.zone, instant),
      utc: isoClock(instant),
    }))
    yield {
      at: moment,
      message: `${isoClock(moment.local[0]!)} happened twice in ${placeName(zone.zone)} on ${longDate(moment.local[0]!)}: ${first!.utc} UTC (${first!.letters}) and ${second!.utc} UTC (${second!.letters})`,
      help: `Write ${first!.letters} or ${second!.letters}, or the time in UTC.`,
      related: more.map(at => ({ at, message: 'happened twice as well' })),
    }
  },
})

/** What is told of the change itself. */
const CLOCK_CHANGE =
  /\b(?:daylight[ -]saving|summer[ -]time|DST|clocks? (?:change|go|goes|went|moved?|fell|fall|were set)|time change)\b/i
