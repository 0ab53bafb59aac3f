import { defineRule, offsetName, offsetsOf, siblingAt, usualOffset } from 'postmortem-lint'

export default defineRule({
  id: 'zone-contradiction',
  summary: 'Give an abbreviation the offset that it has.',
  why: `
    "PST (UTC-7)" says two things: PST is UTC-8, and UTC-7 is PDT. A reader has to guess which of them the author meant.
    The offset is believed, and the times are read by it.
  `,
  severity: 'warning',
  hasSuggestions: true,
  examples: {
    'the offset of summer time': `
      # Launches fail

      Clocks below show PST (UTC-7). <!-- ! -->

      - 2019-07-08 10:15 Uploads fail
    `,
    'the offset of the abbreviation': `
      # Launches fail

      All times in PDT (UTC-7).

      - 2019-07-08 10:15 Uploads fail
    `,
    'letters that the document defines': `
      # Launches fail

      GST is Gulf standard time (UTC+4).

      - 2019-07-08 10:15 GST Uploads fail
    `,
  },

  *check({ zoneDefinitions }) {
    for (const { letters, offset, text, span } of zoneDefinitions) {
      const usual = offsetsOf(letters)
      if (usual.length === 0 || usual.includes(offset)) continue
      const sibling = siblingAt(letters, offset)
      yield {
        at: { span },
        message: `${letters} is ${offsetName(usualOffset(letters)!)}, but "${text}" makes it ${offsetName(offset)}${sibling ? `, which is ${sibling}` : ''}`,
        help: `Write ${sibling ?? offsetName(offset)} if ${offsetName(offset)} is meant, else correct the offset.`,
        suggestions: [
          `${sibling ?? ''} (${offsetName(offset)})`.trim(),
          `${letters} (${offsetName(usualOffset(letters)!)})`,
        ].map(written => ({
          message: `Write ${written}`,
          edits: [{ span, text: written }],
        })),
      }
    }
  },
})
