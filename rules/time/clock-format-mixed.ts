import { defineRule, type Moment } from 'postmortem-lint'

export default defineRule({
  id: 'clock-format-mixed',
  summary: 'Use one kind of clock in a timeline.',
  why: `
    Where some entries have am or pm and others do not, a reader has to decide for each one whether 7:10 is in the morning.
  `,
  severity: 'info',
  examples: {
    'both kinds of clock': `
      # Outage 2026-04-13

      ## Timeline (UTC)

      - 11:10 AM Alert
      - 1:15 PM Acknowledged
      - 14:20 Fixed <!-- ! -->
    `,
    'one kind of clock': `
      # Outage 2026-04-13

      ## Timeline (UTC)

      - 11:10 Alert
      - 14:20 Fixed
    `,
    'a dot among colons': `
      # Outage 2026-04-13

      ## Timeline (UTC)

      - 2026-04-13 11:10 Alert
      - 2026-04-13 11.20 Acknowledged <!-- ! -->
      - 2026-04-13 14:20 Fixed
    `,
    'a range shares its pm': `
      # Outage 2026-04-13

      ## Timeline (UTC)

      - 1:10 PM Alert
      - 1:42-1:59 PM Fixed
    `,
  },

  *check({ timelines }) {
    for (const { entries } of timelines) {
      const moments = entries
        .map(({ moment }) => moment)
        .filter(({ clock, expression }) => clock !== undefined && !expression.from.clock?.word)
      const dial = moments.filter(hasMeridiem)
      const plain = moments.filter(moment => !hasMeridiem(moment))
      const [fewer, more] = dial.length <= plain.length ? [dial, plain] : [plain, dial]
      const [name, other] = fewer === dial ? ['12-hour', '24-hour'] : ['24-hour', '12-hour']
      if (fewer[0] && more[0])
        yield {
          at: fewer[0],
          message: `"${fewer[0].text}" is on a ${name} clock, "${more[0].text}" on a ${other} clock`,
          help: 'Write all times of the timeline on a 24-hour clock.',
          related: fewer.slice(1).map(at => ({ at, message: 'here too' })),
        }
      const dotted = moments.filter(({ text }) => text.includes('.') && DOTTED.test(text))
      const colon = dotted[0] && moments.find(({ text }) => /\d:\d\d/.test(text))
      if (dotted[0] && colon)
        yield {
          at: dotted[0],
          message: `"${dotted[0].text}" has a dot where "${colon.text}" has a colon`,
          help: 'Write all times of the timeline with a colon.',
          related: dotted.slice(1).map(at => ({ at, message: 'here too' })),
        }
    }
  },
})

/** "14.43", but not the fraction of a second. */
const DOTTED = /(?<![\d:.])\d{1,2}\.\d{2}(?![\d.])/

/** "13:55 PM" is a 24-hour clock with a word too many, which is reported for itself. */
function hasMeridiem({ expression: { from, to } }: Moment): boolean {
  return [from, to].some(point => point?.clock?.meridiem !== undefined && point.clock.writtenHour <= 12)
}
