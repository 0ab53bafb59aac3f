import { defineRule, type Moment } from 'postmortem-lint'

export default defineRule({
  id: 'clock-impossible',
  summary: 'Write times that a clock can show.',
  why: `
    14:75, 25:10 and 23:00 AM are on no clock. "13:55 PM" most likely means 13:55, but a reader has to wonder whether the
    hour or the PM was the slip. 24:00, the end of a day, is fine, and so is the last second of a day with a leap second.
  `,
  severity: 'error',
  fixable: true,
  examples: {
    'too many minutes': `
      # Outage 2026-04-13

      - 14:05 UTC Alert
      - 14:75 UTC Acknowledged <!-- ! -->
    `,
    'afternoon twice': `
      # Outage 2026-04-13

      - 13:06 PM UTC Alert <!-- ! -->
      - 13:20 UTC Acknowledged
    `,
    'the end of a day': `
      # Outage

      - 2025-03-09 18:00-24:00 UTC Participation grows
    `,
    'a leap second': `
      # Leap second bug

      At 2016-12-31T23:59:60Z the resolvers crashed.
    `,
  },

  *check({ moments }) {
    const redundant = moments.filter(moment => isRedundant(moment))
    for (const moment of moments) {
      const { expression, text, span } = moment
      const clocks = [expression.from.clock, expression.to?.clock]
      const wrong = clocks.some(clock => clock?.impossible)
      const leap = clocks.some(clock => (clock?.second ?? 0) >= 60)
      if (redundant.includes(moment)) {
        if (moment !== redundant[0]) continue
        const word = /\s*[ap]\.?m\.?(?![a-z])/i
        yield {
          at: moment,
          message: `"${text}" is on a 24-hour clock and has ${/a\.?m/i.test(text) ? 'am' : 'pm'} as well`,
          help: `Write "${text.replace(word, '')}".`,
          certainty: 'likely',
          related: redundant.slice(1).map(at => ({ at, message: 'here too' })),
          fix: redundant.flatMap(at => {
            const match = word.exec(at.text)
            return match
              ? [
                  {
                    span: { start: at.span.start + match.index, end: at.span.start + match.index + match[0].length },
                    text: '',
                  },
                ]
              : []
          }),
        }
      } else if (wrong || expression.problem === 'clock')
        yield { at: moment, message: `no clock shows "${text}"`, help: 'Correct the time.' }
      else if (leap && !isLeapSecond(moment))
        yield { at: { span }, message: `no leap second was inserted at "${text}"`, help: 'Correct the second.' }
    }
  },
})

/** 13:55 PM: the hour says it already. */
function isRedundant({ expression: { from, to } }: Moment): boolean {
  return [from.clock, to?.clock].some(clock => {
    return clock?.meridiem === 'pm' && clock.writtenHour > 12 && clock.writtenHour < 24 && clock.minute < 60
  })
}

/** The leap seconds since 2008, at the ends of these days in UTC. */
const LEAP_SECONDS = ['2008-12-31', '2012-06-30', '2015-06-30', '2016-12-31']

function isLeapSecond({ days, clock }: Moment): boolean {
  const day = days[0]
  return day === undefined || clock === undefined || LEAP_SECONDS.includes(new Date(day).toISOString().slice(0, 10))
}
