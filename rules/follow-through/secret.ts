import { defineRule, grouped } from 'postmortem-lint'

/** Made up, and put together here so that no scanner takes this file for a leak. */
const sample = `AKIA${'Q2W3E4R5T6Y7U2I3'}`

export default defineRule({
  id: 'secret',
  summary: 'Keep credentials out of the report.',
  why: `
    Reports travel further than the systems they speak of, and a pasted log takes its tokens along. Only credentials
    that their own format gives away are reported, in code and links too; hashes and commit ids never are.
  `,
  severity: 'error',
  options: z =>
    z.strictObject({
      allow: z.array(z.string()).default([]).describe('Credentials that are known to be harmless, in full.'),
    }),
  examples: {
    'a redacted credential': `
      The job ran with the key AKIA… of the deploy user.
    `,
    'a credential in a log': `
      ## Detection

      \`\`\`
      upload failed: access key ${sample} is disabled <!-- ! -->
      \`\`\`
    `,
    'a password in a link': `
      We connected to postgres://app:h0rse-b4ttery@db.internal/orders by hand. <!-- ! -->
    `,
    'hashes and sample keys': `
      Commit 4cf2c9f0f3d0a5f4d4ce0b8bb5b7f3c1d9a0e6f2 reverted it; AKIA${'IOSFODNN7'}EXAMPLE is in the manual.
    `,
    'a revoked key that may stay': { markdown: `The key was ${sample}.`, options: { allow: [sample] } },
  },

  *check({ secrets }, { allow }) {
    const open = secrets.filter(({ text }) => !allow.includes(text))
    for (const [first, ...others] of grouped(open, ({ text }) => text))
      yield {
        at: first,
        message: `the text holds ${first.kind} (${first.text.slice(0, 4)}…)`,
        help: 'Revoke it, and write "[redacted]" in its place.',
        related: others.map(at => ({ at, message: 'the same again' })),
      }
  },
})
