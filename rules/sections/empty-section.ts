import { defineRule, type Section } from 'postmortem-lint'

/** Sections at the end of a template that hold something only when there is something to add. */
const OPTIONAL = ['supporting', 'glossary', 'feedback', 'responders', 'recurrence', 'communication', 'title', 'status']

export default defineRule({
  id: 'empty-section',
  summary: 'Fill every section, or remove it.',
  why: `
    An empty section reads as unfinished work: nobody can tell whether there was nothing to say or nobody came back to
    it. The SRE workbook's example of a bad postmortem has exactly that, a recovery section that "was left empty".
    "None" or "N/A" is an answer. A heading whose subheadings hold the text is not empty; a table of blank rows is.
  `,
  severity: 'error',
  examples: {
    'sections with content': `
      # Checkout returned 503

      ## Lessons learned

      ### What went well

      The alert fired.

      ## Supporting information

      None.
    `,
    'a heading over nothing': `
      # Checkout returned 503

      ## Impact <!-- ! -->

      ## Root cause

      The cache was full.
    `,
    'a table of blank rows': `
      # Checkout returned 503

      ## Timeline <!-- ! -->

      | Time | Event |
      | ---- | ----- |
      |      |       |

      ## Root cause

      The cache was full.
    `,
    'a heading that holds its value': `
      # Checkout returned 503

      ## Impact: none

      ## Root cause

      The cache was full.
    `,
    'headings where others set bold labels': `
      ## Checkout returned 503

      ### Root cause and resolution

      # Root cause: the cache was full, and every write failed.

      # Resolution: the cache was flushed.
    `,
  },

  *check({ sections }) {
    const empty = sections.filter((section, index) => isEmpty(section) && !holdsLabels(section, sections[index + 1]))
    const [first, ...others] = [...empty.filter(isCertain), ...empty.filter(section => !isCertain(section))]
    if (!first) return
    yield {
      at: first,
      message: others.length
        ? `${empty.length} sections are empty: ${empty.map(({ title }) => `"${title}"`).join(', ')}`
        : `"${first.title}" is empty`,
      help: 'Say what there is to say, or that there is nothing, or remove the heading.',
      certainty: isCertain(first) ? 'certain' : 'possible',
      related: others.map(at => ({ at, message: `"${at.title}" is empty too` })),
    }
  },
})

/** The innermost ones only: what holds an empty section is empty for the same reason. */
function isEmpty(section: Section): boolean {
  if (section.roles.length === 0 || section.carrier === 'plain' || section.carrier === 'label') return false
  return section.children.length === 0 && section.empty && !/[:：]\s*\S/.test(section.title)
}

/** "# Resolution: the cache was flushed." below a deeper title: the mark of a heading makes a label large, and no more. */
function holdsLabels({ depth }: Section, next: Section | undefined): boolean {
  return next?.carrier === 'heading' && next.depth < depth && /[:：](?:\s|$)/.test(next.heading.text)
}

function isCertain({ roles }: Section): boolean {
  return !roles.every(role => OPTIONAL.includes(role))
}
