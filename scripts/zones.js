// Writes src/time/zones.data.json and tzdb.data.json from moment-timezone's packed tzdb: `npm run zones`.
// Zones that agree from 2010 to 2037 share one set of rules, and only what differs between sets is written down.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const FROM = Date.UTC(2010, 0, 1)
const UNTIL = Date.UTC(2038, 0, 1)
const MINUTE = 60_000
const folder = new URL('../src/time/', import.meta.url)

/** The files by name, as text; the test that finds a stale one calls it too. */
export function zoneFiles() {
  const require = createRequire(import.meta.url)
  const moment = require('moment-timezone')
  const { version, zones, links } = require('moment-timezone/data/packed/latest.json')
  const names = new Map()
  for (const zone of zones.map(packed => moment.tz.unpack(packed))) {
    const rules = rulesOf(zone)
    names.set(rules, [...(names.get(rules) ?? []), zone.name])
  }
  const rows = [...names].map(([rules, same]) => JSON.stringify({ zones: same.join(' '), ...JSON.parse(rules) }))
  const aliases = JSON.stringify(links.map(link => link.replace('|', ' ')).join(','))
  return {
    // The release by itself: `--version` names it and needs no table.
    'tzdb.data.json': `${JSON.stringify({ release: version })}\n`,
    'zones.data.json': `{"from":${FROM},"until":${UNTIL},"rules":[\n${rows.join(',\n')}\n],\n"links":${aliases}}\n`,
  }
}

/**
 * `states`: abbreviation and minutes east of UTC; `changes`: minutes since the change before, in base 36;
 * `to`: the state after each change, one base-36 digit each. The first digit is the state at the start.
 */
function rulesOf(zone) {
  const states = []
  const changes = []
  let to = ''
  let before = FROM
  zone.untils.forEach((until, i) => {
    const since = i === 0 ? Number.NEGATIVE_INFINITY : zone.untils[i - 1]
    if ((until ?? Number.POSITIVE_INFINITY) <= FROM || since >= UNTIL) return
    const state = `${zone.abbrs[i]} ${0 - zone.offsets[i]}`
    if (!states.includes(state)) states.push(state)
    if (to !== '') {
      changes.push(((since - before) / MINUTE).toString(36))
      before = since
    }
    to += states.indexOf(state).toString(36)
  })
  return JSON.stringify({ states: states.join(','), changes: changes.join(' '), to })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(zoneFiles())) {
    const file = new URL(name, folder)
    if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(file, text)
  }
}
