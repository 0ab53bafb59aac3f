import {
  type Certainty,
  certaintyOf,
  defineRule,
  isoClock,
  MINUTE,
  type Moment,
  type Postmortem,
} from 'postmortem-lint'

export default defineRule({
  id: 'range-reversed',
  summary: 'Let a range end after it starts.',
  why: `
    A range that ends before it starts has a slip in one of its ends, often am for pm or the wrong day, and the length
    of the incident is computed from it. A range of clock times that passes midnight is fine.
  `,
  severity: 'error',
  examples: {
    'an end before the start': `
      # Checkout down

      Impact: 13 April 2026 15:40 UTC to 13 April 2026 14:05 UTC <!-- ! -->
    `,
    'am for pm': `
      # Checkout down

      Impact: July 2 2026, 9:30 AM UTC - July 2 2026, 12:30 AM UTC <!-- ! -->
    `,
    'days in the wrong order': `
      # Checkout down

      From 14 April 2026 to 13 April 2026 checkouts failed. <!-- ! -->
    `,
    'past midnight': `
      # Checkout down on 2026-04-13

      Impact: 22:30-01:15 UTC
    `,
  },

  *check(postmortem) {
    for (const moment of postmortem.moments) {
      if (moment.expression.kind !== 'range' || moment.expression.recurring) continue
      const certainty = reversed(moment, postmortem)
      if (!certainty) continue
      const { from, to } = moment.expression
      const [start, end] = [from, to!].map(point => moment.block.text.slice(point.start, point.end).trim())
      const other = otherHalf(moment)
      yield {
        at: moment,
        message: other
          ? `${end} is before ${start}; ${other.text} would make it ${other.length}`
          : `${end} is before ${start}`,
        help: other ? `Write "${other.text}" if that is what is meant.` : 'Correct one of the two times.',
        certainty,
      }
    }
  },
})

/** In which readings the end comes before the start; likely at most where a date is taken from elsewhere. */
function reversed(moment: Moment, postmortem: Postmortem): Certainty | undefined {
  const { from, to } = moment.expression
  const isWritten = (point = from) => point.date !== undefined || point.numericDate !== undefined
  if (from.clock && to?.clock) {
    const inReadings = certaintyOf(postmortem, reading => {
      const [start, end] = [moment.instants[reading], moment.instantsEnd[reading]]
      return start === undefined || end === undefined ? isBefore(moment.localEnd, moment.local) : end < start
    })
    return inReadings === 'certain' && !(isWritten() && isWritten(to)) ? 'likely' : inReadings
  }
  if (from.clock || to?.clock || !isBefore(moment.daysEnd, moment.days)) return undefined
  return moment.hasYear && moment.days.length === 1 ? 'certain' : 'likely'
}

function isBefore(ends: readonly number[], starts: readonly number[]): boolean {
  return ends.length > 0 && starts.length > 0 && ends.every((end, i) => end < starts[Math.min(i, starts.length - 1)]!)
}

/** The end with am for pm, where that puts it after the start on the same day. */
function otherHalf({ expression, local, localEnd, block }: Moment): { text: string; length: string } | undefined {
  const clock = expression.to?.clock
  if (!clock?.meridiem || local.length === 0 || localEnd.length === 0) return undefined
  const flipped = localEnd[0]! + (clock.meridiem === 'am' ? 12 : -12) * 60 * MINUTE
  const minutes = (flipped - local[0]!) / MINUTE
  if (minutes <= 0 || minutes >= 12 * 60) return undefined
  const written = /(\d{1,2}(?::\d{2})?) ?[ap]\.?m/i.exec(block.text.slice(expression.to!.start, expression.to!.end))
  const text = `${written?.[1] ?? isoClock(flipped)} ${clock.meridiem === 'am' ? 'PM' : 'AM'}`
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [
    hours && `${hours} ${hours === 1 ? 'hour' : 'hours'}`,
    rest && `${rest} ${rest === 1 ? 'minute' : 'minutes'}`,
  ]
  return { text, length: parts.filter(Boolean).join(' ') }
}
