import { certaintyOf, defineRule, isoClock, MINUTE, type Moment, margin } from 'postmortem-lint'

export default defineRule({
  id: 'paired-times-differ',
  summary: 'Give the same instant in both notations of a time.',
  why: `
    "12:48 (6:48 PDT)" helps readers of two places, as long as both are the same instant. Where they differ, one of them
    was converted wrongly, and nobody can tell which.
  `,
  severity: 'error',
  hasSuggestions: true,
  examples: {
    'an hour apart': `
      # Chain halt on May 9th 2021

      ## Timeline (UTC)

      - 12:48 (6:48 PDT): Last block before the halt. <!-- ! -->
      - 13:11: A node operator notices.
    `,
    'the same instant': `
      # Complaint

      On 2026-03-24, 12:05 EDT (16:05 UTC): complaint received.
    `,
    'across midnight': `
      # Complaint

      On 2026-03-24 at 23:05 EDT (03:05 UTC) a complaint was received.
    `,
  },

  *check(postmortem) {
    for (const second of postmortem.moments) {
      const first = second.pairedWith === undefined ? undefined : postmortem.moments[second.pairedWith]
      if (!first?.zone || !second.zone) continue
      const slack = Math.max(
        margin(first),
        margin(second),
        first.precision === 'hour' || second.precision === 'hour' ? MINUTE : 0,
      )
      const certainty = certaintyOf(postmortem, reading => {
        const [a, b] = [first.instants[reading], second.instants[reading]]
        return a === undefined || b === undefined ? undefined : Math.abs(toMinute(a) - toMinute(b)) > slack
      })
      if (!certainty) continue
      const [a, b] = [first.instants[0]!, second.instants[0]!]
      const written = clock(second.local[0]! + a - b, second)
      yield {
        at: { span: { start: first.span.start, end: second.span.end } },
        message: `"${second.text}" is ${isoClock(b)} UTC, but "${first.text}" is ${isoClock(a)} UTC, which is ${written}`,
        help: 'Correct the notation that is wrong, or leave one of them out.',
        certainty,
        suggestions: [{ message: `Write ${written}`, edits: [{ span: second.span, text: written }] }],
      }
    }
  },
})

function toMinute(instant: number): number {
  return Math.floor(instant / MINUTE)
}

function clock(local: number, { zone }: Moment): string {
  return `${isoClock(local)} ${zone!.text}`
}
