import { defineRule, grouped, type Placeholder } from 'postmortem-lint'

export default defineRule({
  id: 'placeholder',
  summary: 'Replace placeholders before publishing.',
  why: `
    A "TBD" that outlives the draft is read as a fact nobody knew. Reports are published with their gaps because nobody
    looks for them again: one report in fifteen of those this rule was tried on still had one. Times and dates that were
    left as letters are likely gaps, a time in question marks may be an honest unknown, and drafts may have all of them.
  `,
  severity: 'error',
  options: z =>
    z.strictObject({
      allow: z.array(z.string()).default([]).describe('Texts that are no placeholders here.'),
    }),
  examples: {
    'nothing is left open': `
      # Checkout outage

      Owner: Payments team

      ## Timeline

      - 10:02 UTC Alert fires.
    `,
    'words, times and slots': `
      # Checkout outage

      Workaround: TBD <!-- ! -->

      Recording: [Link to recording] <!-- ! -->

      ## Timeline

      - 10:02 UTC Alert fires.
      - HH:MM Rolled back. <!-- ! -->
      - [???] Queue drained. <!-- ! -->
    `,
    'a title and a value': `
      # Incident title <!-- ! -->

      - Time to detect: ? <!-- ! -->
      - Time to repair: 12 minutes
    `,
    'code, quotes and words about placeholders': `
      # Checkout outage

      The fix had been on our TODO list. We ran \`kubectl logs <pod>\` and saw:

      > TODO: remove before release

      Dates in the file are written as YYYY-MM-DD. Downloads are at {{ site.baseurl }}/downloads.
    `,
    'a draft': `
      # Checkout outage

      Status: Draft

      Workaround: TBD <!-- ! -->
    `,
    'a text that is allowed': {
      markdown: `
        # Checkout outage

        Ticket: TBD-1 and TBC
      `,
      options: { allow: ['TBC'] },
    },
  },

  *check({ placeholders, isDraft }, { allow }) {
    const left = placeholders.filter(({ text }) => !allow.includes(text))
    for (const [first, ...others] of grouped(left, cause))
      yield {
        at: first,
        message: messages[first.kind](first.text) + (others.length > 0 ? `, here and in ${places(others.length)}` : ''),
        help: helps[first.kind],
        certainty: isDraft ? 'possible' : first.certainty,
        related: others.map(at => ({ at, message: `"${at.text}"` })),
      }
  },
})

/** Times, dates and values that are left open have one cause; a word or a slot is one of its own. */
const cause = ({ kind, text, certainty }: Placeholder) =>
  `${kind} ${certainty} ${kind === 'word' || kind === 'slot' ? text : ''}`

const places = (count: number) => (count === 1 ? 'one other place' : `${count} other places`)

const messages: Record<Placeholder['kind'], (text: string) => string> = {
  word: text => `"${text}" is still open`,
  unknown: text => `"${text}" stands for something unknown`,
  time: text => `"${text}" stands where a time belongs`,
  date: text => `"${text}" stands where a date belongs`,
  slot: text => `"${text}" is still to be replaced`,
  sample: text => `"${text}" is sample text`,
  title: text => `the title "${text}" names no incident`,
  value: text => `the value "${text}" says nothing`,
}

const helps: Record<Placeholder['kind'], string> = {
  word: 'Write what is known by now, or who will find out by when.',
  unknown: 'Write what is known, such as "around 14:00 UTC" or "not recorded".',
  time: 'Write the time, or "time not recorded".',
  date: 'Write the date, or "date not recorded".',
  slot: 'Fill it in, or remove it.',
  sample: 'Replace it with the text of the report.',
  title: 'Name what failed and for whom.',
  value: 'Write the value, or remove the line.',
}
