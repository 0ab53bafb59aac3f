import { defineRule } from 'postmortem-lint'

export default defineRule({
  id: 'animated-language',
  summary: 'Keep the tone level: let the numbers speak.',
  why: `
    Drama costs trust and distracts from the facts; the SRE workbook marks down "animated language" such as "which
    is ridiculous" and runs of exclamation marks. Quotes, chat logs and timelines keep their own voice.
  `,
  severity: 'info',
  examples: {
    'a plain account': `
      ## Summary

      The queue held 40 times its usual load.
    `,
    'a case': `
      ## Summary

      The queue was insane!!! <!-- ! -->
    `,
    'quotes and technical terms': `
      ## Summary

      A customer wrote "this is ridiculous!!!". The disaster recovery plan worked!
    `,
  },

  *check({ wordings }) {
    const found = wordings.filter(({ kind }) => kind === 'animated')
    const [first, ...others] = found
    if (!first) return
    yield {
      at: first,
      message:
        others.length === 0
          ? `"${first.text}" is dramatic`
          : `${found.length} passages are dramatic: "${first.text}" and others`,
      help: 'Replace it with a number or a plain fact.',
      related: others.map(at => ({ at, message: `"${at.text}"` })),
    }
  },
})
