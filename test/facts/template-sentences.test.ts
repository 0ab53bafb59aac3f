import { expect, it } from 'vitest'
import {
  sentencesOfTemplates,
  TemplateSentences,
  wellKnownSentences,
  wordsOf,
} from '../../src/facts/template-sentences.js'
import { factsOf } from './facts-of.js'

const own = `
# Outage: NAME

<!-- Nobody sees: this comment is no sentence of the template. -->

_Tell the story of the outage so that a new colleague understands it._

| Owner |
| --- |
| Whoever writes this report and chases what comes out of it |

- Name every dashboard that showed
  the outage, with a link.
`
const wellKnown = new TemplateSentences(wellKnownSentences())
const templates = new TemplateSentences(sentencesOfTemplates([own]))
const known = (sentence: string) => wellKnown.templateOf(sentence) ?? templates.templateOf(sentence)

it.for([
  [
    'Include a short sentence or two summarizing the contributing factors, timeline summary, and the impact; for example, "we were down".',
    "PagerDuty's template",
  ],
  ['Note any delays or obstacles to responding.', "Atlassian's template"],
  ['Include a description of any conditions that contributed to the issue', "PagerDuty's template"],
  [
    'Ideally, these should result in concrete action items, that have GitHub issues created for them and linked to under “Action items”.',
    "Binder's template",
  ],
  ['Tell the story of the outage so that a new colleague understands it.', "the repository's template"],
  ['Name every dashboard that showed the outage, with a link.', "the repository's template"],
  ['Whoever writes this report and chases what comes out of it', "the repository's template"],
] as const)('knows "%s"', ([sentence, template]) => {
  expect(known(sentence)).toBe(template)
})

it.for([
  'We noted a delay in responding to the page.',
  'The conditions that contributed to the issue were a full disk and a slow replica.',
  'Tell the on-call engineer about the outage of the queue.',
  'Nobody sees: this comment is no sentence of the template.',
  '',
])('does not know "%s"', sentence => {
  expect(known(sentence)).toBeUndefined()
})

it('counts the words of a sentence', () => {
  expect(wordsOf('Don’t page twice: 10:02 UTC.')).toEqual(['dont', 'page', 'twice', '10', '02', 'utc'])
})

it('finds every sentence in a document that holds its words, one in eight replaced', () => {
  const sentences = wellKnownSentences().map(({ words }) =>
    words.map((word, index) => (index % 8 === 4 && words.length >= index + 4 ? 'other' : word)).join(' '),
  )
  const found = sentences.filter(sentence => factsOf(`# Outage\n\n${sentence}`).templateTexts.length > 0)
  expect(sentences.filter(sentence => !found.includes(sentence))).toEqual([])
})
