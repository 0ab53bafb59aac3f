import { expect, it } from 'vitest'
import { learnedConfigText } from '../src/commands/init-text.js'
import { learnedConfig } from '../src/learned-config.js'
import { factsOf } from './facts/facts-of.js'

const report = (sections: string, day = '03') =>
  factsOf(`# Checkout down on 2025-03-${day}\n\n- **Severity**: SEV-2\n\n${sections}\n`)

const USUAL = '## What we saw\n\nText.\n\n## Impact\n\nOrders failed, see OPS-12.\n\n## Root cause\n\nA full cache.'
const reports = [
  report(`## Summary\n\nText.\n\n${USUAL}`),
  report(`## Summary\n\nText.\n\n${USUAL}`),
  report(`## Summary\n\nText.\n\n${USUAL}`),
  report(`## Summary\n\nText.\n\n## What we saw\n\nText.\n\n## Contributing factors\n\nA full cache.`),
]

it('asks for the sections that four in five reports have, alternatives together', () => {
  expect(learnedConfig(reports).required).toEqual([
    { name: 'summary', reports: 4 },
    { name: 'root-cause|contributing-factors', reports: 4 },
  ])
})

it('learns fields, prefixes of tickets, and titles whose meaning it does not know', () => {
  const { fields, tickets, unknown } = learnedConfig(reports)
  expect(fields).toEqual([{ name: 'severity', reports: 4 }])
  expect(tickets).toEqual([{ name: 'OPS', reports: 3 }])
  expect(unknown).toEqual([{ name: 'What we saw', reports: 4 }])
})

it('learns what the reports call a section that has another usual name', () => {
  const own = [1, 2, 3].map(() => report('## Key events\n\n- 10:02 UTC Alert.\n\n## Impact\n\nOrders failed.'))
  expect(learnedConfig(own).names).toEqual({ timeline: 'Key events' })
})

it.for(['ISO-8601 and UTF-8 and SHA-256', 'CVE-2021-44228', 'UTC-8', 'SEV-2'])('takes %s for no ticket', text => {
  expect(learnedConfig([report(text), report(text)]).tickets).toEqual([])
})

it('writes a config with the counts that stand behind it', () => {
  expect(learnedConfigText('recommended', learnedConfig(reports))).toBe(`\
# yaml-language-server: $schema=./node_modules/postmortem-lint/schema.json
# Learned from 4 reports: what at least four in five of them have.
extends: postmortem-lint:recommended
settings:
  tickets: [OPS]
rules:
  required-sections:
    - error
    - required:
        - summary  # 4 of 4
        - "root-cause|contributing-factors"  # 4 of 4
      recommended: []
  required-metadata: [info, { fields: [severity] }]  # severity 4 of 4
# Tickets: OPS 3 of 4.
# "What we saw" is a title in 4 of 4; add it to a role under settings.sections.
`)
})
