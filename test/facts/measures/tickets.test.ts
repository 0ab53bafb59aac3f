import { expect, it } from 'vitest'
import { isTicketUrl, ticketsIn } from '../../../src/facts/measures/tickets.js'

it.for([
  ['Add a limit (OPS-412)', ['OPS-412']],
  ['Add a limit #88 and #89', ['#88', '#89']],
  ['Add a limit acme/queue#7', ['acme/queue#7']],
  ['Rename the flag, see BUG 5512', ['BUG 5512']],
  ['Rename the flag [issue][rename-flag]', ['[issue][rename-flag]']],
  ['Review the -7D and -30D windows', []],
  ['Move us-east-1 to UTF-8 and SHA-256', []],
  ['Escalate SEV-1 in Q3-2025', []],
  ['Patch CVE-2031-1234', []],
] as const)('finds the tickets of %s', ([text, tickets]) => {
  expect(ticketsIn(text, []).map(({ ticket }) => ticket)).toEqual(tickets)
})

it('finds ids with the prefixes of the settings', () => {
  expect(ticketsIn('Add a limit, infra77', [], ['infra']).map(({ ticket }) => ticket)).toEqual(['infra77'])
})

it.for([
  ['https://github.com/acme/queue/issues/7', true],
  ['https://gitlab.example.org/acme/queue/-/merge_requests/12', true],
  ['https://acme.atlassian.net/browse/OPS-1', true],
  ['https://linear.app/acme/issue/OPS-1/title', true],
  ['https://github.com/acme/queue/blob/main/README.md', false],
  ['https://wiki.example.org/issues', false],
] as const)('knows whether %s is a ticket', ([url, is]) => {
  expect(isTicketUrl(url)).toBe(is)
})
