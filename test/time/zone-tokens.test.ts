import { describe, expect, it } from 'vitest'
import { zonesNamed } from '../../src/time/zone-places.js'
import { offsetName, readZone } from '../../src/time/zone-tokens.js'

const offset = (minutes: number) => ({ kind: 'offset', offset: minutes })
const region = (zone: string) => ({ kind: 'region', zone })
const letters = (abbreviation: string) => ({ kind: 'abbreviation', letters: abbreviation })

describe('a zone token', () => {
  it.for([
    ['UTC', offset(0)],
    ['utc', offset(0)],
    ['Z', offset(0)],
    ['GMT', offset(0)],
    ['Coordinated Universal Time', offset(0)],
    ['UTC+2', offset(120)],
    ['UTC +5:30', offset(330)],
    ['GMT-07:00', offset(-420)],
    ['(UTC−7)', offset(-420)],
    ['UTC–7', offset(-420)],
    ['[UTC+04]', offset(240)],
    ['+0200', offset(120)],
    ['-08:00', offset(-480)],
    ['UTC+0', offset(0)],
    ['UTC+19', undefined],
    ['UTC-16:19', undefined],
    ['CET', letters('CET')],
    ['cest', letters('CEST')],
    ['MESZ', letters('CEST')],
    ['GST', letters('GST')],
    ['Pacific Daylight Time', letters('PDT')],
    ['Central European Summer Time', letters('CEST')],
    ['PT', region('America/Los_Angeles')],
    ['Pacific Time', region('America/Los_Angeles')],
    ['US Pacific time', region('America/Los_Angeles')],
    ['Pacific', region('America/Los_Angeles')],
    ['US/Pacific', region('America/Los_Angeles')],
    ['Central European Time', region('Europe/Paris')],
    ['CE(S)T', region('Europe/Paris')],
    ['Europe/Paris', region('Europe/Paris')],
    ['Paris time', region('Europe/Paris')],
    ['Zurich time', region('Europe/Zurich')],
    ['New York time', region('America/New_York')],
    ['Vancouver time', region('America/Vancouver')],
    ['San Francisco time', region('America/Los_Angeles')],
    ['UK time', region('Europe/London')],
    ['India Standard Time', region('Asia/Kolkata')],
    ['local time', { kind: 'local' }],
    ['R', { kind: 'military', offset: -300 }],
    ['A', { kind: 'military', offset: 60 }],
    ['M', { kind: 'military', offset: 720 }],
    ['J', undefined],
    ['UC/Pacific', undefined],
    ['constructor', undefined],
    ['XYZ', undefined],
  ] as const)('%s', ([token, expected]) => {
    if (expected === undefined) expect(readZone(token)).toBeUndefined()
    else expect(readZone(token)).toMatchObject(expected)
  })
})

it.for([
  [0, 'UTC'],
  [120, 'UTC+2'],
  [-420, 'UTC-7'],
  [330, 'UTC+5:30'],
  [-210, 'UTC-3:30'],
] as const)('%i minutes are called %s', ([minutes, name]) => {
  expect(offsetName(minutes)).toBe(name)
})

describe('places that a text names', () => {
  it.for([
    ['Outage of the Tunis data centre', ['Africa/Tunis']],
    ['Location: Kingston, Jamaica', ['America/Jamaica']],
    ['the Bengaluru office', ['Asia/Kolkata']],
    ['all times are IST (Asia/Calcutta)', ['Asia/Kolkata']],
    ['the Indiana cluster', []],
    ['phoenix servers', []],
    ['an ordinary sentence', []],
  ] as const)('%s', ([text, zones]) => {
    expect(zonesNamed(text)).toEqual(zones)
  })
})
