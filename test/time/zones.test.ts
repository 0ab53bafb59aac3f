import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  candidates,
  canonicalZone,
  known,
  offset,
  stateAt,
  statesOf,
  zoneIds,
  zoneLetters,
  zoneNames,
} from '../../src/time/zones.js'
import { tool } from '../../src/tool.js'

const utc = (text: string) => Date.parse(`${text}Z`)

describe('the generated table', () => {
  it('is not stale against the installed tzdb', async () => {
    const { zoneFiles } = await import('../../scripts/zones.js')
    for (const [name, text] of Object.entries(zoneFiles()))
      expect(readFileSync(new URL(`../../src/time/${name}`, import.meta.url), 'utf8')).toBe(text)
  })

  it('names its tzdb release', () => {
    expect(tool.tzdb).toMatch(/^20\d\d[a-z]+$/)
  })

  it('stays small enough to be decoded when the first zone is asked for', () => {
    expect(JSON.stringify(zoneNames()).length).toBeLessThan(10_000)
    expect(zoneIds().length).toBeGreaterThan(590)
  })
})

it('lists the abbreviations that its zones show', () => {
  const shown = zoneNames().flatMap(zone => statesOf(zone).map(({ letters }) => letters))
  expect([...zoneLetters()].sort()).toEqual([...new Set(shown)].filter(letters => /[A-Z]/.test(letters)).sort())
})

describe('an offset', () => {
  it.for([
    ['Europe/Paris', '2026-04-13T19:00', 120, 'CEST'],
    ['Europe/Paris', '2026-01-13T19:00', 60, 'CET'],
    ['Asia/Kolkata', '2026-01-13T19:00', 330, 'IST'],
    ['America/Vancouver', '2026-11-10T16:00', -420, undefined],
    ['Australia/Lord_Howe', '2026-01-10T16:00', 660, '+11'],
    ['Asia/Calcutta', '2026-01-13T19:00', 330, 'IST'],
    ['Etc/GMT+7', '2026-01-13T19:00', -420, '-07'],
  ] as const)('of %s at %s is %i minutes', ([zone, at, minutes, letters]) => {
    expect(offset(zone, utc(at))).toBe(minutes)
    if (letters) expect(stateAt(zone, utc(at)).letters).toBe(letters)
  })

  it('follows links, and knows no zone that there is not', () => {
    expect(canonicalZone('US/Pacific')).toBe('America/Los_Angeles')
    expect(canonicalZone('UC/Pacific')).toBeUndefined()
  })
})

describe('a civil time', () => {
  it.for([
    ['an ordinary time', 'Europe/Paris', '2026-04-13T21:00', ['2026-04-13T19:00']],
    ['a time that never happened', 'Europe/Paris', '2026-03-29T02:30', []],
    ['a time that happened twice', 'Europe/Paris', '2026-10-25T02:30', ['2026-10-25T00:30', '2026-10-25T01:30']],
    ['the first minute after the gap', 'Europe/Paris', '2026-03-29T03:00', ['2026-03-29T01:00']],
    ['the last minute before the gap', 'Europe/Paris', '2026-03-29T01:59', ['2026-03-29T00:59']],
    ['an overlap of half an hour', 'Australia/Lord_Howe', '2026-04-05T01:45', ['2026-04-04T14:45', '2026-04-04T15:15']],
    ['a day that was skipped', 'Pacific/Apia', '2011-12-30T12:00', []],
  ] as const)('has its instants: %s', ([, zone, local, instants]) => {
    expect(candidates(zone, utc(local))).toEqual(instants.map(utc))
  })
})

/**
 * The runtime's own tz data may be older or newer than the table's. A zone is left out where the two give different
 * offsets on either side of some change of its clocks; everywhere else an independent implementation must agree.
 */
describe('against Temporal', () => {
  const zones = zoneNames().filter(zone => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone })
    } catch {
      return false
    }
    return changes(zone).every(at => [at - 1, at].every(side => temporalOffset(zone, side) === offset(zone, side)))
  })

  it('almost every zone is the same in both', () => {
    expect(zones.length).toBeGreaterThan(zoneNames().length - 25)
  })

  it('offsets are the same at any instant', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: known.from, max: known.until - 1 }), (zone, at) => {
        expect(offset(zone, at)).toBe(temporalOffset(zone, at))
      }),
      { numRuns: 4000 },
    )
  })

  it('civil times have the same instants, in gaps and overlaps too', () => {
    const nearChanges = fc
      .tuple(
        fc.constantFrom(...zones),
        fc.integer({ min: known.from, max: known.until - 1 }),
        fc.integer({ min: -180, max: 180 }),
      )
      .map(([zone, at, minutes]) => ({ zone, local: near(zone, at) + minutes * 60_000 }))
    fc.assert(
      fc.property(nearChanges, ({ zone, local }) => {
        expect(candidates(zone, local)).toEqual(temporalCandidates(zone, local))
      }),
      { numRuns: 4000 },
    )
  })
})

function temporalOffset(zone: string, at: number): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9
}

/** The changes of a zone's clocks as Temporal knows them, and the first of January of each year. */
function changes(zone: string): number[] {
  const found = Array.from({ length: 28 }, (_, year) => Date.UTC(2010 + year, 0, 1))
  let at = Temporal.Instant.fromEpochMilliseconds(known.from).toZonedDateTimeISO(zone)
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (next === null || next.epochMilliseconds >= known.until) return found
    found.push(next.epochMilliseconds)
    at = next
  }
}

/** The civil time of the next change of a zone's clocks, or of the instant itself where there is none. */
function near(zone: string, at: number): number {
  const change = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  const instant = change === null || change.epochMilliseconds > known.until ? at : change.epochMilliseconds
  return Math.floor((instant + offset(zone, instant) * 60_000) / 60_000) * 60_000
}

function temporalCandidates(zone: string, local: number): number[] {
  const civil = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC').toPlainDateTime()
  const instants = (['earlier', 'later'] as const).map(disambiguation =>
    civil.toZonedDateTime(zone, { disambiguation }),
  )
  const shown = instants.filter(zoned => zoned.toPlainDateTime().equals(civil))
  return [...new Set(shown.map(zoned => zoned.epochMilliseconds))].sort((a, b) => a - b)
}
