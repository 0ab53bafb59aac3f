// Documents of one hostile or merely large shape, by the KB: none may take more than the time of its length.

const two = number => String(number).padStart(2, '0')
const clock = n => `${two(Math.floor(n / 60) % 24)}:${two(n % 60)}`
const date = n => `2025-${two(1 + (n % 12))}-${two(1 + (n % 28))}`
const ZONES = ['CET', 'PST', 'IST', 'CST', 'UTC', 'EDT', 'GMT', 'JST']
const WORDS = ['queue', 'alert', 'engineer', 'disk', 'rollback', 'customer', 'latency', 'certificate']
const word = n => WORDS[n % WORDS.length]

/** As many parts as there is room for. */
function filled(length, part, joint = '\n') {
  const parts = []
  for (let n = 0, size = 0; size < length; n++) {
    parts.push(part(n))
    size += parts[n].length + joint.length
  }
  return parts.join(joint)
}

const report = (section, text) => `# Outage of 2025-03-03\n\n## ${section}\n\n${text}\n`
/** One paragraph of many parts, on one line and in lines of ten. */
const paragraphs = parts =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) => [
      [
        name,
        length =>
          report(
            'Summary',
            filled(length, n => `${part(n)}${n % 10 === 9 ? '\n' : ' '}`, ''),
          ),
      ],
      [`${name}, on one line`, length => report('Summary', filled(length, part, ' '))],
    ]),
  )
const lines =
  (part, section = 'Summary') =>
  length =>
    report(section, filled(length, part))
const blocks =
  (part, section = 'Summary') =>
  length =>
    report(section, filled(length, part, '\n\n'))
const table = part => length => report('Timeline', `| Time | Event |\n| --- | --- |\n${filled(length, part)}`)
const wide = part => length => {
  const row = filled(length / 3, part, ' | ')
  return report('Timeline', `| ${row} |\n|${row.replace(/[^|]+/g, '---')}|\n| ${row} |`)
}

const repeated = (parts, section = 'Summary') =>
  Object.fromEntries(
    parts.map(part => [`"${part}" again and again`, length => report(section, part.repeat(length / part.length))]),
  )

export const shapes = {
  ...paragraphs({
    clocks: n => `${clock(n)} UTC`,
    'clocks without a zone': n => `at ${clock(n)}`,
    'lengths of time': n => `for ${n % 24} h ${n % 60} min`,
    dates: n => `on ${date(n)}`,
    'dates in some order': n => `${1 + (n % 12)}/${1 + (n % 12)}/2025`,
    ranges: n => `${clock(n)}-${clock(n + 7)} UTC,`,
    'letters of zones': n => `${date(n)} ${clock(n)} ${ZONES[n % ZONES.length]}.`,
    'what letters mean': n => `${ZONES[n % ZONES.length]} (UTC+${n % 10}),`,
    weekdays: n => `on Monday at ${clock(n)}`,
    sentences: n => `The ${word(n)} was down because the ${word(n + 3)} had failed ${n} times.`,
    'one long sentence': n => `the ${word(n)} and the ${word(n + 3)},`,
    'labels on one line': n => `Name${n}: value,`,
    'ids of tickets': n => `OPS-${n}`,
    links: n => `[the ${word(n)}](https://example.com/${n})`,
    'bare addresses': n => `https://example.com/${n}`,
    'code in text': n => `\`${clock(n)}\``,
    placeholders: n => `TBD <${word(n)}> ${n},`,
    'placeholders of times': () => 'HH:MM,',
    'repeated words': () => 'the the',
    'numbers of customers': n => `${n} customers,`,
    quotations: n => `"the ${word(n)}"`,
    emoji: n => `🔥 ${word(n)}`,
  }),
  'lines of a timeline': lines(n => `${clock(n)} UTC the ${word(n)} recovers`, 'Timeline'),
  'bullets of a timeline': lines(n => `- ${date(n)} ${clock(n)} UTC the ${word(n)} recovers`, 'Timeline'),
  'a timeline backwards': lines(n => `- ${clock(1439 - (n % 1440))} UTC the ${word(n)} recovers`, 'Timeline'),
  'slips in a timeline': lines(
    n => `- 2025-0${n % 5 === 4 ? 2 : 3}-03 ${clock(n)} UTC the ${word(n)} recovers`,
    'Timeline',
  ),
  'headings with a clock': blocks(n => `### ${clock(n)} UTC\n\nThe ${word(n)} recovers.`, 'Timeline'),
  'updates of a status page': blocks(n => `**Update** - The ${word(n)} recovers.\nMar 3, 2025 - ${clock(n)} UTC`),
  'milestones told': blocks(n => `The outage began at ${clock(n)} UTC and was resolved at ${clock(n + 5)} UTC.`),
  'rows of a table': table(n => `| ${clock(n)} UTC | the ${word(n)} recovers |`),
  'rows of dates': table(n => `| ${date(n)} ${clock(n)} | the ${word(n)} recovers |`),
  'columns of a table': wide(n => `Time ${n}`),
  'columns of clocks': wide(n => clock(n)),
  headings: blocks(n => `## The ${word(n)} ${n}`),
  'headings of sections': blocks(n => `## Impact ${n}\n\nThe ${word(n)} was down.`),
  'ever deeper headings': blocks(n => `${'#'.repeat(1 + (n % 6))} Impact`),
  'emphasised labels': lines(n => `**${word(n)} ${n}:** down`),
  'titles in bold': blocks(n => `**Impact**\n\nThe ${word(n)} was down.`),
  'labels of fields': lines(n => `Severity ${n}: high`),
  'keys of front matter': length => `---\n${filled(length, n => `key${n}: value`)}\n---\n\n# Outage\n`,
  'ever deeper quotes': length => filled(length, () => '>'.repeat(1000), '\n\n'),
  'ever deeper lists': length => '- '.repeat(length / 2),
  'ever deeper emphasis': length => report('Summary', `${'*_'.repeat(length / 4)}a${'_*'.repeat(length / 4)}`),
  'ever deeper links': length => report('Summary', `${'['.repeat(length / 8)}a${'](b)'.repeat(length / 8)}`),
  'nested lists': length =>
    report('Action items', `${'- '.repeat(Math.min(length / 2, 400))}Add an alert\n\n`.repeat(length / 800)),
  'nested quotes': length =>
    report('Summary', `${'>'.repeat(Math.min(length, 400))} down at 14:05\n\n`.repeat(length / 400)),
  'items of measures': lines(
    n => `- [ ] Add an alert on the ${word(n)} (@team${n}, due ${date(n)}, OPS-${n})`,
    'Action items',
  ),
  'items without a section': lines(n => `- Add an alert on the ${word(n)} ${n}`, 'Notes'),
  'items in HTML': length =>
    report('Action items', `<ul>${filled(length, n => `<li>Add an alert on the ${word(n)}</li>`)}</ul>`),
  'items of characters': lines(n => `• Add an alert on the ${word(n)}`, 'Action items'),
  'links to headings': lines(n => `[the ${word(n)}](#${word(n)}-${n})\n`),
  'definitions of links': lines(n => `[${word(n)} ${n}]: https://example.com/${n}`),
  footnotes: length =>
    report(
      'Summary',
      `${filled(length / 2, n => `down[^${n}]`)}\n\n${filled(length / 2, n => `[^${n}]: at ${clock(n)}`, '\n\n')}`,
    ),
  'fences of code': blocks(n => `\`\`\`\n2025-03-03T${clock(n)}:00Z error ${n}\n\`\`\``),
  'one fence of code': length =>
    report('Summary', `\`\`\`\n${filled(length, n => `2025-03-03T${clock(n)}:00Z error ${n}`)}\n\`\`\``),
  directives: blocks(n => `<!-- postmortem-lint-disable-next-line clock-impossible -- ${n} -->\nAt 25:${two(n % 60)}.`),
  'directives that excuse nothing': blocks(() => '<!-- postmortem-lint-disable placeholder -->'),
  'directives in a list': lines(
    n => `- Add an alert ${n} <!-- postmortem-lint-disable-line action-owner -->`,
    'Action items',
  ),
  'directives that never end': lines(n => `<!-- postmortem-lint-disable ${n}`),
  comments: blocks(n => `<!-- ${word(n)} -->`),
  digits: length => report('Summary', '1'.repeat(length)),
  'digits with colons': length => report('Summary', '1:'.repeat(length / 2)),
  commas: length => report('Summary', ','.repeat(length)),
  'question marks': length => report('Summary', '?'.repeat(length)),
  'no blank at all': length => report('Summary', 'x'.repeat(length)),
  'letters and hyphens': length => report('Summary', 'Ab-'.repeat(length / 3)),
  blanks: length => report('Summary', `a${' '.repeat(length)}b`),
  'no-break blanks': length => report('Summary', `a${'\u00a0'.repeat(length)}b`),
  'empty lines': length => report('Summary', '\n'.repeat(length)),
  'lines that end in blanks': lines(n => `the ${word(n)}${' '.repeat(200)}|`),
  'round brackets': length => report('Summary', '('.repeat(length)),
  'square brackets': length => report('Summary', '['.repeat(length)),
  'angle brackets': length => report('Summary', '<'.repeat(length)),
  'curly brackets': length => report('Summary', '{'.repeat(length)),
  backticks: length => report('Summary', '`a'.repeat(length / 2)),
  asterisks: length => report('Summary', '*a '.repeat(length / 3)),
  underscores: length => report('Summary', '_a '.repeat(length / 3)),
  tildes: length => report('Summary', '~'.repeat(length)),
  'escaped characters': length => report('Summary', '\\*'.repeat(length / 2)),
  entities: length => report('Summary', '&amp; '.repeat(length / 6)),
  ...repeated(['<a ', '{{ a ', 'TODO ', 'XX:', '2024-', 'to be ', '[Time] ', '--:--', ' ?? ', ' ???', 'a | ', '"']),
  ...repeated(
    [
      'the engineer forgot ',
      'might could possibly ',
      '`a` we will improve it. ',
      'Improve the tests, and if possible ',
    ],
    'Action items',
  ),
  'a long title': length => `# Outage of 2025-03-03\n\n## ${'('.repeat(length / 2)}\n\n## ${':'.repeat(length / 2)}x\n`,
  'a note on zones without an end': length => `# Outage\n\n## all times ${'are in the '.repeat(length / 11)}\n`,
}

const KILOBYTE = 1024
const SMALL = 32
const TIMES = 4
/** Beside what the engine and the machine add by themselves. */
export const GROWTH = 1.5
/** Milliseconds of a shape, from which on the engine and its compiler are warm. */
const ENOUGH = 400

/** The growth of each shape, against linear, of the whole way from text to findings in this process. */
export async function* growthOfShapes(lint, only = '') {
  for (const [name, shape] of Object.entries(shapes)) {
    if (!name.includes(only)) continue
    const [small, large] = [shape(SMALL * KILOBYTE), shape(TIMES * SMALL * KILOBYTE)]
    let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    // The least of several rounds: whatever disturbs a round makes it longer.
    for (let round = 0, spent = 0; round < 2 || (round < 12 && spent < ENOUGH); round++) {
      const [few, many] = [await milliseconds(small), await milliseconds(large)]
      least = Math.min(least, few)
      most = Math.min(most, many)
      spent += few + many
    }
    const ratio = most / least / (large.length / small.length)
    yield { name, ratio, perKilobyte: most / (large.length / KILOBYTE) }
  }

  async function milliseconds(text) {
    const start = performance.now()
    await lint(text, { config: false, now: '2025-06-01', path: 'report.md' })
    return performance.now() - start
  }
}
