import { expect, it } from 'vitest'
import { factsOf } from './facts-of.js'

const kindsOf = (lines: readonly string[]) =>
  factsOf(`# Outage\n\n## Timeline\n\n${lines.map(line => `    ${line}`).join('\n')}\n`).blocks.map(({ kind }) => kind)

it.for([
  ['events', ['10:05 AM: The ledger stopped to answer requests.', '10:40 AM: The ledger was back after a restart.']],
  ['tasks', ['[ ] Add a limit on the size of an upload.', '[ ] Pin the parser in every image.']],
] as const)('reads indented %s as text', ([, lines]) => {
  expect(kindsOf(lines).at(-1)).toBe('paragraph')
})

it.for([
  ['a log', ['2026-04-13 10:05:00 Could not connect to the ledger.', '2026-04-13 10:05:02 Gave up after three tries.']],
  ['a command', ['$ ledger restart --wait --all-hosts now.']],
  ['a script', ['for (const host of hosts) {', '  restart(host)', '}']],
  ['output', ['Restarting the ledger on all hosts', 'ledger-1 is up', 'ledger-2 is up']],
] as const)('leaves %s as code', ([, lines]) => {
  expect(kindsOf(lines).at(-1)).toBe('code')
})
