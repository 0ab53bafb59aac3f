import { defineRule } from 'postmortem-lint'

export default defineRule({
  id: 'named-individual',
  summary: 'Name roles rather than people where causes and lessons are told.',
  why: `
    A name next to a cause reads as blame, however kindly meant, and stays searchable for years. Rust asks not to
    name individuals unless absolutely necessary; GitLab allows names, so the rule is off by default. Handles count,
    and the people that the report itself lists as authors or responders; timelines, roles and measures may name
    them.
  `,
  severity: 'info',
  off: true,
  examples: {
    'a plain account': `
      ## Root cause

      The on-call engineer restarted the queue.
    `,
    'a case': `
      ## Root cause

      @mira restarted the queue. <!-- ! -->
    `,
    'timelines and measures': `
      ## Timeline

      - 14:02 UTC @mira restarts the queue.

      ## Action items

      - Add a limit on the size of an upload (@mira)
    `,
  },

  *check({ wordings }) {
    const found = wordings.filter(({ kind }) => kind === 'named-individual')
    const [first, ...others] = found
    if (!first) return
    yield {
      at: first,
      message:
        others.length === 0
          ? `"${first.text}" names a person`
          : `${found.length} passages name a person: "${first.text}" and others`,
      help: 'Say the role: "the on-call engineer", "the release manager".',
      related: others.map(at => ({ at, message: `"${at.text}"` })),
    }
  },
})
