import { defineRule, grouped } from 'postmortem-lint'

export default defineRule({
  id: 'template-text',
  summary: "Remove the template's instructions.",
  why: `
    Instructions speak to the author. Left in, they bury what the report says and make readers wonder which parts were
    filled in at all. Known are the sentences of widely used templates and those of the templates that the config names
    (settings.templates); sentences match word for word but for one word in eight.
  `,
  severity: 'error',
  fixable: true,
  options: z =>
    z.strictObject({
      minWords: z.number().int().min(3).default(6).describe('Shorter sentences are never reported.'),
      allow: z.array(z.string()).default([]).describe('Sentences that may stay, such as a blameless preamble.'),
    }),
  examples: {
    'only the report itself': `
      ## Impact

      38 % of checkouts failed for 74 minutes.
    `,
    'instructions of a well-known template': `
      ## Response

      Note any delays or obstacles to responding. <!-- ! -->

      The first page went to the wrong team.
    `,
    'an instruction in italics': `
      ## Impact

      *Describe what users saw and how many of them were affected.* <!-- ! -->

      38 % of checkouts failed for 74 minutes.
    `,
    "the repository's own template": {
      markdown: `
        ## Timeline

        Start with the first thing that went wrong, and end when the last customer could work again. <!-- ! -->

        - 10:02 UTC Alert fires.
      `,
      settings: {
        templates: [
          '## Timeline\n\nStart with the first thing that went wrong, and end when the last customer could work again.\n',
        ],
      },
    },
    'a sentence that may stay': {
      markdown: `
        Note any delays or obstacles to responding.
      `,
      options: { allow: ['Note any delays or obstacles to responding.'] },
    },
  },

  *check({ templateTexts }, { minWords, allow }) {
    const left = templateTexts.filter(({ text, words }) => words >= minWords && !allow.includes(text))
    for (const [first, ...others] of grouped(left, ({ template }) => template ?? '')) {
      const lines = grouped(
        [first, ...others].flatMap(({ lines }) => lines ?? []),
        ({ start }) => `${start}`,
      ).map(([span]) => ({ span, text: '' }))
      yield {
        at: first,
        message: `"${shortened(first.text)}" is ${first.template ? `an instruction of ${first.template}` : 'an instruction to the author'}${others.length > 0 ? ` (${others.length} more)` : ''}`,
        help: 'Remove what the template says to its author.',
        certainty: first.template ? 'certain' : 'likely',
        related: others.map(at => ({ at, message: `"${shortened(at.text)}"` })),
        ...(lines.length > 0 ? { fix: lines } : {}),
      }
    }
  },
})

const shortened = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, line.lastIndexOf(' ', 58))} …` : line
}
