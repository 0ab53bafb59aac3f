import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { durations } from '../../src/time/duration.js'
import { timeExpressions, timeStyle } from '../../src/time/grammar.js'
import type { ClockTime, TimeExpression, TimePoint } from '../../src/time/types.js'

const shared = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const read = (file: string) => JSON.parse(readFileSync(`${shared}${file}`, 'utf8'))

interface Gold {
  readonly text: string
  readonly offset: number
  readonly kind: string
  readonly approx: boolean
  readonly date: { year: number | null; month: number; day: number | null } | { candidates: string[] } | string[] | null
  readonly time: { hour: number; minute: number; second: number | null; fraction: string | null } | null
  readonly zone: string | null
  readonly end: Gold | null
  readonly precision: string
  readonly minutes?: number
}

// Spellings collected from published reports; they are not part of the repository.
describe.skipIf(!existsSync(shared))('times of published reports (skipped where the collection is absent)', () => {
  it('are found with every part right in 98 of 100', () => {
    const wrong: string[] = []
    let all = 0
    for (const { id, context, items } of read('timestamps.json') as { id: string; context: string; items: Gold[] }[]) {
      const found = timeExpressions(context, timeStyle([context]))
      for (const gold of items.filter(({ kind }) => kind !== 'duration' && kind !== 'epoch')) {
        all++
        const same = found.find(({ start, end }) => start === gold.offset && end === gold.offset + gold.text.length)
        const problems = same ? differences(same, gold) : ['not found']
        if (problems.length > 0)
          wrong.push(
            `${id} "${gold.text}": ${problems.join('; ')} of ${found.map(({ text }) => `"${text}"`).join(' ')}`,
          )
      }
    }
    process.stdout.write(`times: ${all - wrong.length} of ${all} wholly right\n${wrong.join('\n')}\n`)
    expect(wrong.length / all).toBeLessThan(0.02)
  })

  it('have lengths that are found with the right number of minutes', () => {
    const wrong: string[] = []
    let all = 0
    for (const { id, context, items } of read('timestamps.json') as { id: string; context: string; items: Gold[] }[]) {
      const found = durations(context)
      for (const gold of items.filter(({ kind }) => kind === 'duration')) {
        all++
        const same = found.find(({ start, end }) => start === gold.offset && end === gold.offset + gold.text.length)
        if (same?.minutes !== gold.minutes)
          wrong.push(`${id} "${gold.text}" of ${found.map(({ text, minutes }) => `"${text}" ${minutes}`).join(', ')}`)
      }
    }
    process.stdout.write(`durations: ${all - wrong.length} of ${all}\n${wrong.join('\n')}\n`)
    expect(wrong.length / all).toBeLessThan(0.1)
  })

  it('are not seen in what only looks like one, but for two in 118', () => {
    const hits = (read('negatives.json') as { text: string }[])
      .map(({ text }) => ({ text, found: timeExpressions(text).map(({ text }) => text) }))
      .filter(({ found }) => found.length > 0)
    process.stdout.write(`times seen in no times: ${hits.map(hit => JSON.stringify(hit)).join('\n')}\n`)
    expect(hits.length).toBeLessThanOrEqual(2)
  })
})

function differences(found: TimeExpression, gold: Gold): string[] {
  const wrong: string[] = []
  const expect = (name: string, is: unknown, must: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(must))
      wrong.push(`${name} ${JSON.stringify(is)}, not ${JSON.stringify(must)}`)
  }
  if (gold.kind === 'malformed') return found.kind === 'malformed' ? [] : [`kind ${found.kind}`]
  if (gold.kind === 'offset') return found.minutes === gold.minutes ? [] : [`minutes ${found.minutes}`]
  if (gold.kind === 'relative')
    return found.kind === 'relative' || found.kind === 'weekday' ? [] : [`kind ${found.kind}`]
  if (gold.kind !== found.kind) wrong.push(`kind ${found.kind}`)
  const { from, to } = found
  const shared = gold.date && !from.date && !from.numericDate ? to : from
  const year = to?.date?.year
  expect('date', dateOf(shared, shared?.date?.year ?? year), goldDate(gold))
  expect('clock', clockOf(from.clock), clockOfGold(gold))
  expect('zone', zone(from.zone?.text ?? to?.zone?.text), zone(gold.zone ?? undefined))
  expect('approximate', found.approximate, gold.approx)
  const precision = found.precision === 'hour' ? 'minute' : found.precision
  expect('precision', precision, gold.precision)
  if (gold.end)
    expect(
      'end',
      [dateOf(gold.end.date ? to : undefined), clockOf(to?.clock)],
      [goldDate(gold.end), clockOfGold(gold.end)],
    )
  return wrong
}

const clockOf = (clock: ClockTime | undefined) =>
  clock ? [clock.hour, clock.minute, clock.second ?? null, clock.fraction ?? null] : null
const clockOfGold = ({ time }: Gold) => (time ? [time.hour, time.minute, time.second, time.fraction] : null)
const zone = (text: string | undefined) =>
  text
    ?.replace('−', '-')
    .replace(/^local time$/, 'local')
    .replace(/ time$/, '') ?? null
const iso = ({
  year,
  month,
  day,
}: {
  year?: number | undefined
  month?: number | undefined
  day?: number | undefined
}) => `${year ?? 'null'}-${month}-${day ?? 'null'}`
function dateOf(point: TimePoint | undefined, year = point?.date?.year) {
  const readings = point?.numericDate?.readings ?? (point?.date ? [{ ...point.date, year }] : [])
  return readings.map(iso).sort().join(' ')
}
function goldDate({ date }: Gold): string {
  if (!date) return ''
  const list = Array.isArray(date) ? date : 'candidates' in date ? date.candidates : [iso(date as never)]
  return list
    .map(text =>
      text
        .split('-')
        .map(part => (part === 'null' ? part : String(Number(part))))
        .join('-'),
    )
    .sort()
    .join(' ')
}
