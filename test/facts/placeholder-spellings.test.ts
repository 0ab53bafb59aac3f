import { expect, it } from 'vitest'
import { placeholdersIn } from '../../src/facts/placeholder-spellings.js'

it.for([
  ['Workaround: TBD', ['TBD']],
  ['The page is gone. <START OF OUTAGE>', []],
  ['All green again <IMPACT ENDS>', []],
  ['<EVENT SYMPTOMS>', ['<EVENT SYMPTOMS>']],
  ['The cause is unclear (TBC).', ['TBC']],
  ['TODO: add the graph', ['TODO']],
  ['TODO(anna): add the graph', ['TODO']],
  ['FIXME numbers', ['FIXME']],
  ['Root cause: to be determined', ['to be determined']],
  ['*To be completed.*', ['To be completed']],
  ['TBA: waiting for the vendor', ['TBA']],
  ['/cc _REPLACE_WITH_ the channel', ['_REPLACE_WITH_']],
  ['traffic rose to ?????', ['?????']],
  ['[???] the disk filled up', ['[???]']],
  ['at ??? the disk filled up', ['???']],
  ['Repaired: ??', ['??']],
  ['HH:MM Mitigated', ['HH:MM']],
  ['2024-03-02 HH:mm', ['2024-03-02 HH:mm']],
  ['2024-03-02 --:--', ['2024-03-02 --:--']],
  ['2023-11-?? ??:??', ['2023-11-?? ??:??']],
  ['Some day in 2023-11-??', ['2023-11-??']],
  ['2021/22-??-?? HH:mm', ['2021/22-??-?? HH:mm']],
  ['YYYY-MM-DD HH:MM UTC the alert fired', ['YYYY-MM-DD HH:MM']],
  ['DD/MM/YYYY', ['DD/MM/YYYY']],
  ['20XX-XX-XX', ['20XX-XX-XX']],
  ['Month DD, YYYY', ['Month DD, YYYY']],
  ['XX:XX UTC rolled back', ['XX:XX']],
  ['1X:XX (nobody remembers)', ['1X:XX']],
  ['# {{ incident name }}', ['{{ incident name }}']],
  ['### {{ 06:10 }}', ['{{ 06:10 }}']],
  ['Owner: <your name>', ['<your name>']],
  ['Recording: <Link to the call>', ['<Link to the call>']],
  ['<NUMBER> users saw <EVENT SYMPTOMS>', ['<NUMBER>', '<EVENT SYMPTOMS>']],
  ['[Link to PR]', ['[Link to PR]']],
  ['SLA breach: [Yes/No]', ['[Yes/No]']],
  ['[Insert the number of users]', ['[Insert the number of users]']],
  ['Fixed by [your team]', ['[your team]']],
  ['Rédigé par [TonNom], von [Ihr Name]', ['[TonNom]', '[Ihr Name]']],
  ['- **[Time] UTC** mitigated', ['[Time]']],
  ['At {TIME PERIOD} of {XX%}', ['{TIME PERIOD}', '{XX%}']],
  ['**Status:** [Draft | In review | Final]', ['[Draft | In review | Final]']],
  ['Users affected: [number or percentage]', ['[number or percentage]']],
  ['# INC-XXXX: [Incident title]', ['INC-XXXX', '[Incident title]']],
  ['Report PM-YYYY-NNN', ['PM-YYYY-NNN']],
  ['Lorem ipsum dolor', ['Lorem ipsum']],
] as const)('finds what is to be replaced in "%s"', ([text, expected]) => {
  expect(placeholdersIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

it.for([
  'the item had been on our TODO list for a year',
  'there is a TODO in the code',
  'every TODO comment was reviewed',
  'the field said "TBD" for a week',
  'the TODOs were closed',
  'a fix is to be announced by the vendor next week',
  'More details to be added after the investigation.',
  'Why did the page take 20 minutes???',
  'is this related to the upgrade??',
  'why did nobody see it ???',
  'that took long ??',
  'GET /users/<id> failed',
  'we ran systemctl restart <service-name>',
  'the build was red (why??)',
  '14:?? the pod was scaled down',
  'deployed between 12:26 and 12:??',
  'Time to repair (HH:MM): 01:20',
  '| Time (HH:MM UTC) |',
  'dates are written as YYYY-MM-DD',
  'written in HH:MM format',
  'the index logs-YYYY.MM.DD was missing',
  'it returned 5XX and 4xx',
  'an error of HTTP-5XX',
  'INC-312 and CVE-2024-1234',
  'the address 10.128.xx.yy',
  'see {{ site.baseurl }}/downloads',
  'expanded {{ .Values.image }} to nothing',
  'the label {{ $labels.pod }} was empty',
  '{{ page.title | escape }}',
  'the key user:{id} was evicted',
  'pods were <none> and <nil>',
  'Response<Name> was empty',
  'typed as Map<String, Value>',
  'Ana Ruiz <ana@example.com>',
  '<https://example.com/name>',
  '<br> and <time datetime="2024-01-01">',
  'briefing before each release [Ana]',
  '[Initial message]',
  '[Update] all clear',
  '[x] rolled back, [ ] not yet',
  'as seen in [#2226] and [1]',
  'a < b and c > d',
])('finds nothing in "%s"', text => {
  expect(placeholdersIn(text)).toEqual([])
})

it.for(['?', '[', '<a ', '{{ a ', 'TODO ', 'XX:', '2024-', 'to be ', '[Time] ', '--:--', ' ?? ', ' ???', 'a | '])(
  'reads a line of "%s" in linear time',
  unit => {
    const milliseconds = (times: number) => {
      const text = unit.repeat(times)
      const start = performance.now()
      placeholdersIn(text)
      return performance.now() - start
    }
    milliseconds(1000)
    expect(milliseconds(32_000)).toBeLessThan(8 * milliseconds(8000) + 50)
  },
)
