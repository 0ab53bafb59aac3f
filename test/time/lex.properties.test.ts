import * as chrono from 'chrono-node'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durations } from '../../src/time/duration.js'
import { timeExpressions, timeStyle } from '../../src/time/grammar.js'

const piece = fc.oneof(
  fc.constantFrom(
    ...['14:05', '2:15 pm', '13 April 2026', 'April 13th', '2026-04-13', '08/09/2026', 'UTC', 'CET', '(UTC)', 'Monday'],
    ...['T+5m', '??:??', '1430Z', '11.28', '14h05', 'noon', '1 hour', '35h 36m', 'yesterday', '2026-04-13T21:00:05.1Z'],
    ...[' - ', ' – ', ' to ', ', ', ' at ', ' on ', '\n', '\n\n', ' ', '~', ' around ', ' between ', ' and ', '[', ')'],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.nat().map(String),
)
const text = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(''))

describe('for any text, the lexer', () => {
  it('gives places that hold the text of the expression, in order, parts inside of the whole', () => {
    fc.assert(
      fc.property(text, source => {
        let last = 0
        for (const found of timeExpressions(source, timeStyle([source]))) {
          expect(source.slice(found.start, found.end)).toBe(found.text)
          expect(found.start).toBeGreaterThanOrEqual(last)
          expect(found.end).toBeGreaterThan(found.start)
          last = found.end
          for (const point of [found.from, found.to].filter(point => point !== undefined)) {
            expect(point.start).toBeGreaterThanOrEqual(found.start)
            expect(point.end).toBeLessThanOrEqual(found.end)
            if (point.zone) expect(source.slice(point.zone.start, point.zone.end)).toBe(point.zone.text)
            if (point.numericDate)
              expect(source.slice(point.numericDate.start, point.numericDate.end)).toBe(point.numericDate.text)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('gives lengths of time that are numbers and do not overlap', () => {
    fc.assert(
      fc.property(text, source => {
        let last = 0
        for (const found of durations(source)) {
          expect(source.slice(found.start, found.end)).toBe(found.text)
          expect(found.start).toBeGreaterThanOrEqual(last)
          expect(found.minutes).toBeGreaterThanOrEqual(0)
          last = found.end
        }
      }),
      { numRuns: 2000 },
    )
  })
})

/** Processor time in microseconds, the least of some runs. */
function cost(run: () => void): number {
  const runs = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage().user
    run()
    return process.cpuUsage().user - before
  })
  return Math.min(...runs)
}

describe('the time grows no faster than the text', () => {
  it.for([
    ['digits', (n: number) => '7'.repeat(n)],
    ['blanks between a day and a year', (n: number) => `13 April${' '.repeat(n)}2026`],
    ['candidates in a line', (n: number) => '14:05 '.repeat(n / 6)],
    ['dates in a line', (n: number) => '13 April 2026, '.repeat(n / 15)],
    ['digits and colons', (n: number) => '1:'.repeat(n / 2)],
    ['digits and slashes', (n: number) => '1/1/'.repeat(n / 4)],
    ['a path', (n: number) => 'a/2026-04-13/'.repeat(n / 13)],
    ['month names', (n: number) => 'April '.repeat(n / 6)],
    ['dashes', (n: number) => '- '.repeat(n / 2)],
    ['question marks', (n: number) => '?'.repeat(n)],
    ['letters', (n: number) => 'a'.repeat(n)],
    ['small units', (n: number) => '1h1m'.repeat(n / 4)],
    ['line breaks', (n: number) => '14:05\n'.repeat(n / 6)],
  ] as const)('for %s', ([, make]) => {
    const [small, large] = [make(15_000), make(60_000)]
    const read = (source: string) => () => {
      timeExpressions(source, timeStyle([source]))
      durations(source)
    }
    cost(read(small))
    const allowance = 20_000
    expect(cost(read(large))).toBeLessThan(4 * 2.2 * cost(read(small)) + allowance)
  })
})

describe('where a date library also finds a time', () => {
  const two = (n: number) => String(n).padStart(2, '0')
  const months = 'January February March April May June July August September October November December'.split(' ')
  const written = fc
    .record({
      year: fc.integer({ min: 2000, max: 2035 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      form: fc.nat({ max: 6 }),
    })
    .map(t => {
      const name = months[t.month - 1]!
      const clock = `${two(t.hour)}:${two(t.minute)}`
      const twelve = `${t.hour % 12 || 12}:${two(t.minute)} ${t.hour < 12 ? 'AM' : 'PM'}`
      const forms = [
        `${t.year}-${two(t.month)}-${two(t.day)} ${clock}`,
        `${t.year}-${two(t.month)}-${two(t.day)}T${clock}:00`,
        `${t.day} ${name} ${t.year} ${clock}`,
        `${name} ${t.day}, ${t.year} at ${twelve}`,
        `${name.slice(0, 3)} ${t.day}, ${t.year}, ${clock}`,
        `${clock} on ${t.day} ${name} ${t.year}`,
        `${twelve} on ${name} ${t.day}, ${t.year}`,
      ]
      return forms[t.form]!
    })

  it('reads the same date and clock', () => {
    fc.assert(
      fc.property(written, source => {
        const [theirs] = chrono.strict.parse(`It failed ${source} and came back.`, new Date(2026, 0, 1))
        const [ours] = timeExpressions(`It failed ${source} and came back.`)
        expect(ours?.text).toBe(source)
        const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute') => theirs?.start.get(name)
        expect({ ...ours?.from.date, hour: ours?.from.clock?.hour, minute: ours?.from.clock?.minute }).toEqual({
          year: part('year'),
          month: part('month'),
          day: part('day'),
          hour: part('hour'),
          minute: part('minute'),
        })
      }),
      { numRuns: 300 },
    )
  })
})
