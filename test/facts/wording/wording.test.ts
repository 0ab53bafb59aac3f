import { expect, it } from 'vitest'
import { loadMarkdownParser } from '../../../src/facts/markdown.js'
import { readPostmortem } from '../../../src/facts/read.js'

const parser = await loadMarkdownParser('auto')
const wordings = (text: string, settings = {}) => readPostmortem({ text }, settings, parser).wordings
const kinds = (body: string, heading = '## Root cause') =>
  wordings(`# Ledger down\n\n${heading}\n\n${body}\n`).map(({ kind, text }) => `${kind}: ${text}`)

it.for([
  ['The sites were upgraded by human error.', 'human-error: human error'],
  ['An operator error took the node out.', 'human-error: operator error'],
  ['Somebody fat-fingered the port.', 'human-error: fat-fingered'],
  ['The engineer on call ignored the alert.', 'blame: The engineer on call ignored'],
  ['@mira restarted it without thinking.', 'blame: @mira restarted it without thinking'],
  ['The outage was caused by @mira.', 'blame: caused by @mira'],
  ['One developer made a mistake in the query.', 'blame: One developer made a mistake'],
  ['We forgot to renew the certificate.', 'blame: We forgot'],
  ['This should have been caught in review.', 'counterfactual: should have been caught'],
  ['A canary could have prevented it.', 'counterfactual: could have prevented'],
  ['If only the alert had fired.', 'counterfactual: If only the'],
  ['The load was insane.', 'animated: insane'],
  ['Nobody was paged!!', 'animated: !!'],
  ['It will never happen again.', 'absolute-claim: will never happen again'],
  ['We went back to to the old one.', 'repeated-word: to to'],
] as const)('finds in "%s" %s', ([body, expected]) => {
  expect(kinds(body)).toContain(expected)
})

it.for([
  ['It was not human error.', ''],
  ['A "human error", wrote the vendor.', ''],
  ['User error rates rose to 5 %.', ''],
  ['The script ignored the flag.', ''],
  ['The code that creates outputs failed to check the sign.', ''],
  ['The engineer saw that the script failed to check the disk.', ''],
  ['An admin console ignored the flag.', ''],
  ['If an engineer forgot the flag, the tool would stop.', ''],
  ['It read a file that should have existed.', ''],
  ['Could a canary have caught it?', ''],
  ['Without paging we could have noticed it way later.', ''],
  ['They asked whether it could have been prevented.', ''],
  ['The plan for disaster recovery worked!', ''],
  ['The link read "MALICIOUS LINK!!!!".', ''],
  ['All calls failed.', ''],
  ['The alert that that job sent had had no text.', ''],
  ['It ran 10 10 times.', ''],
  ['They call the "main" the primary, and the the-log.', ''],
] as const)('finds nothing in "%s"', ([body]) => {
  expect(kinds(body)).toEqual([])
})

it.for([
  ['- 14:02 Suspected human error', '## Timeline'],
  ['- Add a guard against operator error', '## Action items'],
  ['The limit should have been noticed earlier.', '## Lessons learned'],
  ['> @mira ignored it!!!', '## Root cause'],
  ['    human error', '## Root cause'],
  ['mira: it is insane!!!\njo: human error\nmira: we forgot it', '## Root cause'],
] as const)('leaves "%s" below "%s" alone', ([body, heading]) => {
  expect(kinds(body, heading)).toEqual([])
})

it('speaks of the authors as possible only', () => {
  expect(wordings('We forgot to renew it.')).toMatchObject([{ kind: 'blame', certainty: 'possible' }])
})

it('offers to remove a word that stands twice', () => {
  const text = 'We went back to to the old one.'
  const removal = wordings(text)[0]!.removal!
  expect(text.slice(0, removal.start) + text.slice(removal.end)).toBe('We went back to the old one.')
})

it('finds nothing in other languages', () => {
  expect(wordings('By human error!!!', { language: 'de' })).toEqual([])
})

it.for([
  ['The LWP was slow.', ['LWP']],
  ['The ledger write path (LWP) was slow, and so was the LWP.', []],
  ['The API answered 503.', []],
] as const)('finds in "%s" the acronyms %j', ([body, acronyms]) => {
  expect(wordings(body).flatMap(({ kind, text }) => (kind === 'acronym' ? [text] : []))).toEqual(acronyms)
})
