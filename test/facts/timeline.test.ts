import { beforeAll, describe, expect, it } from 'vitest'
import { loadMarkdownParser, type MarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'
import { misplaced } from '../../src/facts/timeline-order.js'
import { fittingDate, sortEdits } from '../../src/facts/timeline-repair.js'
import { isoDate } from '../../src/time/civil.js'

let parser: MarkdownParser
beforeAll(async () => {
  parser = await loadMarkdownParser('auto')
})

const read = (...lines: string[]) => readPostmortem({ text: `${lines.join('\n')}\n` }, {}, parser)
const timelines = (...lines: string[]) =>
  read(...lines).timelines.map(({ shape, order, entries }) => ({
    shape,
    order,
    times: entries.map(({ moment }) => moment.text),
  }))
const misplacedIn = (...lines: string[]) =>
  read(...lines).timelines.flatMap(timeline => misplaced(timeline).map(({ entry }) => entry.moment.text))

const title = ['# Outage 2026-04-13', '', '## Timeline (UTC)', '']

describe('a timeline', () => {
  it.for([
    ['list', ['- 14:02 paged', '- 14:05 joined', '- **14:20** – rolled back']],
    ['list', ['- Paged: 14:02', '- Joined: 14:05', '- Rolled back 14:20']],
    ['list', ['- At 14:02 we were paged', '- Around 14:05 we joined', '- [14:20] we rolled back']],
    ['list', ['- `14:02` paged', '- `14:05` joined', '- `14:20` rolled back']],
    ['table', ['| Time | Event |', '| - | - |', '| 14:02 | paged |', '| 14:05 | joined |', '| 14:20 | rolled back |']],
    ['headings', ['### 14:02', '', 'Paged.', '', '### 14:05', '', 'Joined.', '', '### 14:20 Rolled back']],
    ['lines', ['14:02 – paged  ', '14:05 – joined  ', '14:20 – rolled back']],
    ['lines', ['**14:02** Paged', '', '**14:05** Joined', '', 'He had been asleep.', '', '**14:20** Rolled back']],
  ] as const)('may be a %s: %s', ([shape, lines]) => {
    const [timeline, ...others] = timelines(...title, ...lines)
    expect(others).toEqual([])
    expect(timeline).toMatchObject({ shape, order: 'oldest-first' })
    expect(timeline!.times.map(time => /\d\d:\d\d/.exec(time)?.[0])).toEqual(['14:02', '14:05', '14:20'])
  })

  it('goes on over headings and lines that name a day', () => {
    expect(
      timelines(
        ...['# Outage', '', '## Timeline', '', '**12 April 2026**', '', '- 23:02 UTC paged', '- 23:05 UTC joined'],
        ...['', '**13 April 2026**', '', '- 00:20 UTC rolled back', '- 00:40 UTC closed'],
      ),
    ).toMatchObject([{ times: ['23:02 UTC', '23:05 UTC', '00:20 UTC', '00:40 UTC'] }])
  })

  it('has entries that are named like a section', () => {
    expect(timelines(...title, '### 14:02 Impact', '', '### 14:05 Detection', '', '### 14:20 Fix')).toMatchObject([
      { shape: 'headings', times: ['14:02', '14:05', '14:20'] },
    ])
  })

  it('has phases that are named like sections, each with its own entries', () => {
    expect(
      timelines(
        ...[...title, '### Detection', '', '- 14:02 paged', '- 14:05 joined', '', '### Recovery', ''],
        ...['- 14:20 rolled back', '- 14:40 closed'],
      ),
    ).toMatchObject([{ times: ['14:02', '14:05'] }, { times: ['14:20', '14:40'] }])
  })

  it('goes on over a day that has one entry', () => {
    expect(
      timelines(
        ...['# Outage', '', '## Timeline', '', '**12 April 2026**', '', '- 23:02 UTC paged', '', '**13 April 2026**'],
        ...['', '- 00:20 UTC rolled back', '- 00:40 UTC closed', '', '**14 April 2026**', '', '- 09:00 UTC reviewed'],
      ),
    ).toMatchObject([{ times: ['23:02 UTC', '00:20 UTC', '00:40 UTC', '09:00 UTC'] }])
  })

  it.for<[string, readonly string[], readonly string[]]>([
    [
      'a declaration wherever its label stands',
      ['- Detected: 13:15', '- Repaired: 13:46', '- Incident declared: 13:24', '- Resolved: 13:58'],
      [],
    ],
    [
      'a declaration after the resolution',
      ['- Detected: 13:15', '- Repaired: 13:46', '- Incident declared: 13:59', '- Resolved: 13:52'],
      ['13:52'],
    ],
    [
      'a resolution before the repair',
      ['- Detected: 13:15', '- Repaired: 13:46', '- Resolved: 13:40', '- Incident declared: 13:24'],
      ['13:40'],
    ],
  ])('that is a form is in order but for what precedes the detection or follows the end: %s', ([, lines, out]) => {
    expect(read(...title, ...lines).timelines.map(({ labelled }) => labelled)).toEqual([true])
    expect(misplacedIn(...title, ...lines)).toEqual(out)
  })

  it.for<[string, readonly string[], readonly string[]]>([
    ['a minute is as late as its last second', ['- 14:02:20 down', '- 14:02 paged', '- 14:05 joined'], []],
    ['but not later', ['- 14:01 down', '- 14:03:20 slow', '- 14:02 paged', '- 14:05 joined'], ['14:02']],
  ])('takes a time as exactly as it is written: %s', ([, lines, out]) => {
    expect(misplacedIn(...title, ...lines)).toEqual(out)
  })

  it('counts from its start where it says T+5', () => {
    expect(
      misplacedIn(
        '# Outage',
        '',
        '**T+0:00** Start',
        '',
        '**T+1:30** Restarted',
        '',
        '**T+0:50** Lost',
        '',
        '**T+2:00** Back',
      ),
    ).toEqual(['T+0:50'])
  })

  it('says what happened without the time', () => {
    const [timeline] = read(...title, '- 14:02 UTC – Paged', '- Joined: 14:05', '- (14:20) Rolled back').timelines
    expect(timeline!.entries.map(({ text }) => text)).toEqual(['Paged', 'Joined', 'Rolled back'])
  })

  it.for([
    ['prose', ['At 15:00 UTC it was back. At 14:05 UTC it had failed. At 13:58 UTC we had deployed.']],
    ['a list with times inside', ['- The alert fired at 14:02 and again', '- We joined at 14:05 or so', '- At last']],
    ['a table of data', ['| Address | Paid |', '| - | - |', '| a1 | 14:02 |', '| a2 | 13:02 |', '| a3 | 15:02 |']],
    ['schedules', ['- Every day at 04:00 the job runs', '- Daily at 03:00 the backup runs', '- Weekly at 02:00']],
  ] as const)('is not %s', ([, lines]) => {
    expect(timelines('# Outage 2026-04-13', '', ...lines)).toEqual([])
  })

  it('is not what the impact section lists', () => {
    expect(
      timelines('# Outage 2026-04-13', '', '## Impact', '', '- 14:02 EU down', '- 14:00 US down', '- 14:01 Asia down'),
    ).toEqual([])
  })
})

describe('out of order is', () => {
  const list = (...times: string[]) => misplacedIn(...title, ...times.map(time => `- ${time} something happened`))

  it.for([
    ['nothing in an ascending list', ['14:02', '14:05', '14:20'], []],
    ['nothing in a descending list', ['14:20', '14:05', '14:02'], []],
    ['nothing among equal times', ['14:02', '14:02', '14:20', '14:20'], []],
    ['the one that is too early', ['14:02', '14:20', '14:05', '14:30'], ['14:05']],
    ['the one that is too late', ['14:02', '15:20', '14:05', '14:30'], ['15:20']],
    ['the one in a descending list', ['16:51', '16:41', '16:47', '16:20', '16:10'], ['16:47']],
    ['the two that stand together', ['14:02', '14:50', '14:55', '14:05', '14:10', '14:30'], ['14:50', '14:55']],
    ['nothing that "around" allows', ['14:02', '14:20', '~14:15', '14:30'], []],
    ['nothing across midnight', ['22:02', '23:20', '00:15', '00:30'], []],
    ['nothing where a range goes on from before the point above', ['14:02', '14:20', '14:10-14:40', '14:45'], []],
    ['nothing where such a range runs over midnight', ['21:20', '21:21', '21:00-12:00', '21:40'], []],
    ['a range that ended before', ['14:02', '14:20', '14:05-14:10', '14:45'], ['14:05-14:10']],
    ['nothing where a range overlaps', ['14:02-14:30', '14:05', '14:20'], []],
    ['nothing in a list without any order', ['14:02', '13:00', '15:00', '12:00', '16:00', '11:00'], []],
  ] as const)('%s', ([, times, expected]) => {
    expect(list(...times)).toEqual(expected)
  })

  it('judged in UTC where zones differ', () => {
    expect(
      misplacedIn(
        '# Outage 2026-01-13',
        '',
        '## Timeline',
        '',
        '- 10:00 UTC Alert',
        '- 11:05 CET Ack',
        '- 10:30 UTC Fixed',
      ),
    ).toEqual([])
  })
})

describe('the repair of an order', () => {
  const timelineOf = (...times: string[]) =>
    read('# Outage', '', '## Timeline (UTC)', '', ...times.map(time => `- ${time} something`)).timelines[0]!

  it.for([
    [['2026-01-11 14:22', '2025-01-11 14:34', '2026-01-11 14:51'], '2026-01-11'],
    [
      ['2026-03-26 17:40', '2026-03-26 23:04', '2026-03-26 02:50', '2026-03-26 05:16', '2026-03-26 08:10'],
      '2026-03-25',
    ],
    [['2026-02-02 19:10', '2026-02-20 19:30', '2026-02-02 20:21', '2026-02-02 21:00'], '2026-02-02'],
    [['2026-02-02 19:10', '2026-02-02 20:30', '2026-02-02 20:21', '2026-02-02 21:00'], undefined],
  ] as const)('of %s is the date %s', ([times, expected]) => {
    const timeline = timelineOf(...times)
    const date = fittingDate(timeline, misplaced(timeline))
    expect(date === undefined ? undefined : isoDate(date)).toBe(expected)
  })

  it('sorts the items of one list, equal times as they stand', () => {
    const source = '# Outage\n\n## Timeline (UTC)\n\n- 14:20 c\n- 14:02 a\n- 14:20 d\n- 14:30 e\n- 14:40 f\n'
    const [timeline] = readPostmortem({ text: source }, {}, parser).timelines
    const edits = sortEdits(timeline!, source)!
    const sorted = edits
      .toReversed()
      .reduce((text, { span, text: line }) => text.slice(0, span.start) + line + text.slice(span.end), source)
    expect(sorted.match(/(?<=\d )[a-f]$/gm)).toEqual(['a', 'c', 'd', 'e', 'f'])
  })
})
