import { describe, expect, it } from 'vitest'
import { abbreviationAt } from '../../src/time/zone-abbreviations.js'
import { placeNames } from '../../src/time/zone-places.js'

const at = (letters: string, local: string) => abbreviationAt(letters, Date.parse(`${local}Z`))

describe('an abbreviation', () => {
  it.for([
    ['CEST', '2026-01-13T21:00', 'off-season', 'certain', [60, 120]],
    ['EDT', '2025-02-10T10:00', 'off-season', 'certain', [-300, -240]],
    ['PDT', '2025-12-10T10:00', 'off-season', 'certain', [-480, -420]],
    ['EEST', '2025-12-10T10:00', 'off-season', 'certain', [120, 180]],
    ['AEDT', '2025-07-10T10:00', 'off-season', 'certain', [600, 660]],
    ['BST', '2026-01-15T10:00', 'off-season', 'certain', [0, 60]],
    ['NZST', '2026-01-15T10:00', 'off-season', 'certain', [780, 720]],
    ['WET', '2026-07-15T10:00', 'off-season', 'certain', [60, 0]],
    ['CET', '2026-04-13T21:00', 'off-season', 'likely', [120, 60]],
    ['EST', '2025-07-04T10:00', 'off-season', 'likely', [-240, -300]],
    ['PST', '2025-07-04T10:00', 'off-season', 'likely', [-420, -480]],
    ['EET', '2025-07-04T10:00', 'off-season', 'likely', [180, 120]],
    ['CST', '2025-07-30T15:15', 'off-season', 'likely', [-300, -360, 480]],
    ['MST', '2025-07-04T10:00', 'off-season', 'possible', [-360, -420]],
    ['AEST', '2026-01-06T09:00', 'off-season', 'possible', [660, 600]],
    ['CET', '2026-01-13T21:00', 'fine', 'certain', [60]],
    ['CEST', '2026-04-13T21:00', 'fine', 'certain', [120]],
    ['PST', '2026-01-13T21:00', 'fine', 'certain', [-480]],
    ['BST', '2026-07-15T10:00', 'fine', 'certain', [60]],
    ['HST', '2026-07-15T10:00', 'fine', 'certain', [-600]],
    ['JST', '2026-07-15T10:00', 'fine', 'certain', [540]],
    ['GST', '2026-07-15T10:00', 'fine', 'certain', [240]],
    ['CEST', '2026-10-25T02:30', 'fine', 'certain', [120]],
    ['CET', '2026-10-25T02:10', 'fine', 'certain', [60]],
    ['EDT', '2026-11-01T01:50', 'fine', 'certain', [-240]],
    ['IST', '2020-10-28T20:52', 'ambiguous', 'certain', [330, 120]],
    ['IST', '2020-07-28T20:52', 'ambiguous', 'certain', [330, 60]],
    ['CST', '2020-01-30T15:15', 'ambiguous', 'possible', [-360, 480, -300]],
    ['PST', '2005-07-30T15:15', 'fine', 'certain', [-480]],
  ] as const)('%s on %s is %s, %s', ([letters, local, kind, certainty, offsets]) => {
    expect(at(letters, local)).toMatchObject({ kind, certainty })
    expect([...at(letters, local)!.offsets].sort()).toEqual([...offsets].sort())
    expect(at(letters, local)!.offsets[0]).toBe(offsets[0])
  })

  it('that there is not has no verdict', () => {
    expect(at('XYZ', '2026-01-13T21:00')).toBeUndefined()
    expect(at('constructor', '2026-01-13T21:00')).toBeUndefined()
  })

  it('out of season says who uses it then, and what the others show', () => {
    const { users, siblings } = at('CET', '2026-04-13T21:00')!
    expect(placeNames(users.flatMap(({ zones }) => zones))).toBe('Algeria and Tunisia')
    expect(siblings[0]).toMatchObject({ letters: 'CEST', offset: 120, literal: 60 })
    expect(siblings[0]!.zones).toContain('Europe/Paris')
  })
})
