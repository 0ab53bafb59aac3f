import {
  defineRule,
  type Field,
  isOneZone,
  isSameZone,
  isSiteStamp,
  isWithin,
  type Moment,
  type Zone,
} from 'postmortem-lint'

export default defineRule({
  id: 'zone-mixed',
  summary: 'Write all times in one zone.',
  why: `
    Readers compare times. Two zones make them convert each one first, and the entry in the other zone is the one that gets
    misread. Atlassian's guide and many templates ask for UTC throughout. A pair such as "12:05 EDT (16:05 UTC)" is one
    time; the stamps of a status page are the page's own, so another zone there is only a hint.
  `,
  severity: 'warning',
  examples: {
    'two zones in a timeline': `
      # Outage 2026-01-13

      - 10:00 UTC Alert
      - 11:05 CET Acknowledged <!-- ! -->
      - 10:30 UTC Fixed
    `,
    'one zone': `
      # Outage 2026-01-13

      - 10:00 UTC Alert
      - 10:05 GMT Acknowledged
      - 10:30Z Fixed
    `,
    'a pair is one time': `
      # Incident

      - On 2026-03-24, 12:05 EDT (16:05 UTC): complaint received.
      - On 2026-03-24, 12:35 EDT (16:35 UTC): restarted.
    `,
    'a log in the text of an entry': `
      # Outage 2026-01-13

      20:54 CET: The log of the API has the error at 19:05 UTC. <!-- ! -->

      21:05 CET: Acknowledged

      21:30 CET: Fixed
    `,
    'each time in two zones': `
      # Search down

      - Start (UTC): 2026-01-13 09:10
      - Start (PST): 2026-01-13 01:10
      - End (UTC): 2026-01-13 10:10
      - End (PST): 2026-01-13 02:10
    `,
    'the stamp of a generator of sites': `
      ---
      title: Search down
      date: 2026-01-15 00:00:00 Z
      ---

      On 2026-01-13 it failed at 10:00 CET.
    `,
    'the clocks went back in between': `
      # Outage 2026-11-01

      - 01:50 EDT Alert
      - 01:10 EST Acknowledged
    `,
  },

  *check({ moments, fields }) {
    const zoned = moments.filter(isZoned).filter(moment => !isSiteStamp(moment, fields))
    const report = zoned.filter(
      ({ anchor, update }) => anchor !== 'stamp' && anchor !== 'publication' && update === undefined,
    )
    const paired = new Set(
      report.flatMap(({ index, pairedWith }) => (pairedWith === undefined ? [] : [index, pairedWith])),
    )
    const alone = report.filter(({ index }) => !paired.has(index))
    const main = mainZone(alone)
    if (!main) return
    const inTimeline = new Set<object | undefined>(
      alone
        .filter(({ zone }) => isOneZone(zone, main.zone))
        .map(({ block }) => sequence(block))
        .filter(list => list !== undefined),
    )
    const converted = conversions(report.filter(moment => isOfField(moment, fields)))
    const others = alone.filter(
      moment =>
        !isOneZone(moment.zone, main.zone) &&
        ((inTimeline.has(sequence(moment.block)) && !isOfField(moment, fields)) ||
          !(isExcerpt(moment) || converted.has(moment))),
    )
    const [first, ...more] = others
    if (first) {
      const rest = alone.filter(({ zone }) => isOneZone(zone, main.zone)).length
      const sameTimeline = sequence(first.block) !== undefined && inTimeline.has(sequence(first.block))
      yield {
        at: first,
        message: `"${first.text}" is in ${first.zone.text}, but ${rest === 1 ? `"${main.text}" is` : `the ${rest} other times are`} in ${main.zone.text}`,
        help: 'Write all times in one zone, best in UTC.',
        certainty:
          arePaired(first, main, report) || isInsideEntry(first, alone, main) || others.every(isHeaded)
            ? 'possible'
            : sameTimeline
              ? 'certain'
              : 'likely',
        related: [
          { at: main, message: `in ${main.zone.text}` },
          ...more.map(at => ({ at, message: `in ${at.zone.text}` })),
        ],
      }
    }
    const stamps = zoned.filter(({ anchor }) => anchor === 'stamp' || anchor === 'publication')
    const stamp = stamps.find(({ anchor }) => anchor === 'publication') ?? stamps.at(-1)
    if (stamp && stamps.every(({ zone }) => !isSameZone(zone.zone, main.zone.zone))) {
      const note = report.find(({ zone }) => zone.isNote)?.zone.at
      yield {
        at: note ?? main,
        message: `the report is in ${main.zone.text}, the status page in ${stamp.zone.text}`,
        help: 'Write the report in the zone of the status page, or both in UTC.',
        certainty: 'possible',
        related: [{ at: stamp, message: `in ${stamp.zone.text}` }],
      }
    }
  },
})

type Zoned = Moment & { zone: NonNullable<Moment['zone']> & { zone: Zone } }

function isZoned(moment: Moment): moment is Zoned {
  return (
    moment.zone?.zone !== undefined &&
    !moment.expression.recurring &&
    moment.zone.zone.kind !== 'military' &&
    moment.zone.zone.kind !== 'local'
  )
}

/** The list names its own zone: "The provider's timeline (PDT)". */
function isHeaded({ zone, from, block }: Zoned): boolean {
  return zone.isNote && from.zone === 'section' && sequence(block) !== undefined
}

/** The report gives its times in both zones elsewhere: "14:05 CEST (12:05 UTC)". */
function arePaired(a: Zoned, b: Zoned, moments: readonly Zoned[]): boolean {
  const byIndex = new Map(moments.map(moment => [moment.index, moment]))
  return moments.some(second => {
    const first = second.pairedWith === undefined ? undefined : byIndex.get(second.pairedWith)
    if (!first) return false
    const zones = [first.zone, second.zone]
    return zones.some(zone => isOneZone(zone, a.zone)) && zones.some(zone => isOneZone(zone, b.zone))
  })
}

function isOfField({ span }: Moment, fields: readonly Field[]): boolean {
  return fields.some(({ valueSpan }) => isWithin(span, valueSpan))
}

/** "Start (UTC): 09:10" and then "Start (PST): 01:10": times that say the same as the one beside them, in another zone. */
function conversions(moments: readonly Zoned[]): Set<Zoned> {
  return new Set(
    moments.flatMap((moment, nth) => {
      const next = moments[nth + 1]
      const isSame = next?.instants[0] !== undefined && next.instants[0] === moment.instants[0]
      return isSame && !isOneZone(moment.zone, next.zone) ? [moment, next] : []
    }),
  )
}

/** The first time in the zone that most times are in. */
function mainZone(moments: readonly Zoned[]): Zoned | undefined {
  const counted = moments.slice(0, 200).map(moment => ({
    moment,
    count: moments.filter(({ zone }) => isOneZone(zone, moment.zone)).length,
  }))
  return counted.reduce<(typeof counted)[number] | undefined>(
    (best, next) => (best && best.count >= next.count ? best : next),
    undefined,
  )?.moment
}

/** A line of a log, a mail or a chat keeps the zone that it came with. */
function isExcerpt({ block, precision }: Moment): boolean {
  return block.quoted || precision === 'second' || precision === 'subsecond'
}

/** "21:54: found in the log at 10:05 PM UTC": the entry has its own time, and the other one comes with its zone. */
function isInsideEntry({ block, index }: Zoned, all: readonly Zoned[], main: Zoned): boolean {
  return all.some(other => other.block === block && other.index < index && isOneZone(other.zone, main.zone))
}

function sequence({ item, cell }: Moment['block']): object | undefined {
  return item?.list ?? cell?.table
}
