import { defineRule } from 'postmortem-lint'

/** What teams write where no scale is configured: a level, a word, or both. */
const COMMON =
  /^(?:sev(?:erity)?|s|p|priority|level|tier)?[-\s]*[0-5]\b|\b(?:critical|high|medium|moderate|low|major|minor|none|informational|info|severe|significant|urgent|catastrophic|partial|full|degraded|outage|blocker|disrupted|down|notice)\b/i

export default defineRule({
  id: 'known-severity',
  summary: 'Give the severity on the scale that is in use.',
  why: `
    Severities are counted and compared; "S?" and "SEV 12" are neither. Without a configured scale only values that no
    scale has are reported.
  `,
  severity: 'warning',
  fixable: true,
  options: z =>
    z.strictObject({
      scale: z
        .array(z.string())
        .default([])
        .describe('The levels of your scale, as you write them; none: any usual scale.'),
    }),
  examples: {
    'a common word': `
      Severity: High
    `,
    'a value on no scale': `
      Severity: S? <!-- ! -->
    `,
    'a level with a no-break hyphen': `
      Severity: SEV‑1
    `,
    'a configured scale': {
      markdown: `
        Severity: P2 <!-- ! -->
      `,
      options: { scale: ['SEV1', 'SEV2', 'SEV3'] },
    },
    'a level in another spelling': {
      markdown: `
        Severity: sev2 <!-- ! -->
      `,
      options: { scale: ['SEV1', 'SEV2', 'SEV3'] },
    },
    'a level and what it means': {
      markdown: `
        Severity: SEV2, one region
      `,
      options: { scale: ['SEV1', 'SEV2', 'SEV3'] },
    },
  },

  *check({ fields, language, placeholders }, { scale }) {
    const levels = new Map(scale.map(level => [plain(level), level]))
    for (const field of fields.filter(({ name }) => name === 'severity')) {
      const written = field.value.trim().replace(/[\u2010\u2011]/g, '-')
      if (placeholders.some(({ span }) => span.start < field.valueSpan.end && span.end > field.valueSpan.start))
        continue
      if (scale.length === 0) {
        if (language === 'en' && !COMMON.test(written) && !/^[^\p{L}\p{N}]*$/u.test(written) && written.length < 20)
          yield {
            at: field,
            message: `"${written}" is on no usual scale of severity`,
            help: 'Give a level such as "SEV2" or "High".',
            certainty: /\?|\d{2}/.test(written) ? 'certain' : 'possible',
          }
        continue
      }
      const level = [...levels].find(([name]) => plain(written) === name || plain(written).startsWith(`${name} `))
      const at = { span: field.valueSpan }
      if (!level)
        yield {
          at,
          message: `"${written}" is not on the scale ${scale.join(', ')}`,
          help: `Give one of ${scale.join(', ')}.`,
        }
      else if (written !== level[1] && written.length === level[1].length)
        yield {
          at,
          message: `"${written}" is written "${level[1]}" on the scale`,
          help: `Write "${level[1]}".`,
          certainty: 'possible',
          fix: [{ span: field.valueSpan, text: level[1] }],
        }
    }
  },
})

/** "SEV-2", "sev 2" and "Sev2" are one level. */
function plain(level: string): string {
  return level
    .toLowerCase()
    .replace(/([a-z])[-\s_]+(?=\d)/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
