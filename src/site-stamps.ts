import type { Field, Moment } from './postmortem.js'
import { isWithin } from './span.js'

/** What a generator of sites sorts its posts by: "date: 2019-07-02 15:00:00". */
const STAMP = /^(?:date|created(?:_?at)?|updated(?:_?at)?|lastmod|modified|published(?:_?at)?|pub_?date)$/i

/** Whether a time to the second is such a stamp, in whatever zone its machine was, and no time of the incident. */
export function isSiteStamp({ span, precision }: Moment, fields: readonly Field[]): boolean {
  return (
    precision === 'second' &&
    fields.some(
      ({ carrier, label, valueSpan }) => carrier === 'front-matter' && STAMP.test(label) && isWithin(span, valueSpan),
    )
  )
}
