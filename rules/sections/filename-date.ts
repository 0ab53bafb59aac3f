import { type CivilDate, defineRule, type Instant, type Moment, type Placed, type Postmortem } from 'postmortem-lint'

const DAY = 86_400_000
/** A report may be named for the day on which it was written. */
const WRITTEN_WITHIN = 30 * DAY

export default defineRule({
  id: 'filename-date',
  summary: 'Let the date in the file name be that of the incident or of the report.',
  why: `
    Postmortems are filed and sorted by the date in their names. When name and title disagree, one of them is usually
    left over from the report that was copied as a start.
  `,
  severity: 'warning',
  options: z =>
    z.strictObject({
      tolerateDays: z.int().min(0).default(1).describe('Days by which the two may differ, for zones and nights.'),
    }),
  examples: {
    'one date': {
      path: 'postmortems/2025-03-03-checkout.md',
      markdown: `
        # 2025-03-03: checkout returned 503
      `,
    },
    'a title left over from another report': {
      path: 'postmortems/2025-03-03-checkout.md',
      markdown: `
        # 2025-01-14: checkout returned 503 <!-- ! -->

        - 2025-03-03 10:02 UTC The error-rate alert fires.
      `,
    },
    'an incident of several days': {
      path: 'postmortems/2025-03-05-checkout.md',
      markdown: `
        # Checkout returned 503

        Start: 2025-03-03 10:00 UTC

        End: 2025-03-06 09:00 UTC
      `,
    },
    'named for a day of the incident, dated when it was published': {
      path: 'blog/2025-03-03-checkout.md',
      markdown: `
        ---
        date: 2025-03-20
        ---

        # Checkout returned 503

        On 3 March 2025 at 10:02 UTC checkout failed.
      `,
    },
    'named for the day it was published': {
      path: 'blog/2025-03-20-checkout.md',
      markdown: `
        # Checkout returned 503

        Date: 2025-03-03

        Published: 2025-03-20
      `,
    },
  },

  *check(postmortem, { tolerateDays }) {
    const named = fileDate(postmortem.path)
    if (!named) return
    const near = ({ from, to }: Day) => from - tolerateDays * DAY <= named.day && named.day <= to + tolerateDays * DAY
    if (days(postmortem, ({ name }) => name === 'publication').some(near)) return
    const inTitle = titleDays(postmortem)
    const inFields = days(postmortem, ({ name }) => ['date', 'start', 'end', 'detected'].includes(name ?? ''))
    const stated = inTitle.length > 0 ? inTitle : inFields
    const [first] = stated
    if (!first || near({ ...first, from: earliest([...stated, ...inFields]), to: latest([...stated, ...inFields]) }))
      return
    const told = postmortem.moments
      .filter(moment => !stated.some(({ at }) => at === moment))
      .flatMap(dayOf)
      .some(near)
    // The date of a blog post is that of its publication; the file may be named for a day that the report tells of.
    if (told && inTitle.length === 0) return
    const writtenLater = named.day > first.to && named.day - first.to <= WRITTEN_WITHIN
    yield {
      at: first.at,
      message: `the file name says ${named.text}, the ${inTitle.length > 0 ? 'title' : 'report'} ${first.text}`,
      help: 'Correct the one that is wrong.',
      certainty: told ? 'certain' : writtenLater ? 'possible' : 'likely',
    }
  },
})

interface Day {
  readonly from: Instant
  /** The same day, or the last of a range. */
  readonly to: Instant
  readonly text: string
  readonly at: Placed
}

function fileDate(path: string | undefined): { day: Instant; text: string } | undefined {
  const match = /(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(
    path?.split('/').at(-1) ?? '',
  )
  if (!match) return undefined
  const [, year, month, day] = match
  return { day: Date.UTC(Number(year), Number(month) - 1, Number(day)), text: `${year}-${month}-${day}` }
}

function titleDays({ moments, title }: Postmortem): Day[] {
  if (!title) return []
  return moments.filter(({ span }) => span.start >= title.span.start && span.end <= title.span.end).flatMap(dayOf)
}

function days({ moments, fields }: Postmortem, wanted: (field: { name: string | undefined }) => boolean): Day[] {
  const spans = fields.filter(wanted).map(({ valueSpan }) => valueSpan)
  return moments
    .filter(({ span }) => spans.some(({ start, end }) => span.start >= start && span.start < end))
    .flatMap(dayOf)
}

/** Written with day, month and year; anything else was inferred, perhaps from the file name itself. */
function dayOf(moment: Moment): Day[] {
  const { from, to } = moment.expression
  const first = dayAt(from.date)
  return first === undefined
    ? []
    : [{ from: first, to: dayAt({ ...from.date, ...to?.date }) ?? first, text: moment.text, at: moment }]
}

function dayAt(date: CivilDate | undefined): Instant | undefined {
  if (date?.year === undefined || date.month === undefined || date.day === undefined) return undefined
  return Date.UTC(date.year, date.month - 1, date.day)
}

function earliest(stated: readonly Day[]): Instant {
  return Math.min(...stated.map(({ from }) => from))
}

function latest(stated: readonly Day[]): Instant {
  return Math.max(...stated.map(({ to }) => to))
}
