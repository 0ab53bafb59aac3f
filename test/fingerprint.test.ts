import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint, fingerprints, type Unnamed } from '../src/fingerprint.js'
import { Positions } from '../src/positions.js'
import type { Block } from '../src/postmortem.js'
import type { Span } from '../src/span.js'

interface Token {
  readonly word: string
  readonly isReported: boolean
}
type Paragraph = readonly Token[]

function finding(text: string, span: Span, over: Partial<Unnamed> = {}): Unnamed {
  const region = new Positions(text).region(span)
  const rest = { severity: 'error', certainty: 'certain', message: 'said', fixable: false, url: '' } as const
  return { rule: 'r', related: [], span, ...region, ...rest, ...over }
}

function namesOf(text: string, ...found: Unnamed[]): string[] {
  return fingerprints(found, { path: 'a.md', text, blocks: [] }).map(({ fingerprint }) => fingerprint)
}

/** Writes paragraphs down, with `glue` between two words, and names every reported word. */
function namesIn(paragraphs: readonly Paragraph[], glue: (index: number) => string = () => ' '): string[] {
  let text = ''
  const blocks: Pick<Block, 'span'>[] = []
  const spans: { start: number; end: number }[] = []
  for (const paragraph of paragraphs) {
    const start = text.length
    paragraph.forEach(({ word, isReported }, index) => {
      if (index > 0) text += glue(index)
      if (isReported) spans.push({ start: text.length, end: text.length + word.length })
      text += word
    })
    blocks.push({ span: { start, end: text.length } })
    text += '\n\n'
  }
  const found = spans.map(span => finding(text, span))
  const document = { path: 'a.md', text, blocks: blocks as Block[] }
  return fingerprints(found, document).map(finding => finding.fingerprint)
}

const token = fc.record({
  word: fc.constantFrom('14:02', 'PST', 'improve', 'alerts.', 'the', 'queue', '🚒', 'déjà', 'TODO', 'why?'),
  isReported: fc.boolean(),
})
const paragraph = fc.array(token, { minLength: 1, maxLength: 150 })
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 6 })

describe('a fingerprint', () => {
  it('survives lines that are inserted above', () => {
    fc.assert(
      fc.property(paragraphs, fc.array(fc.constantFrom('one', 'more', 'line'), { minLength: 1 }), (document, words) => {
        const inserted = words.map(word => ({ word, isReported: false }))
        expect(namesIn([inserted, ...document])).toEqual(namesIn(document))
      }),
    )
  })

  it('survives a paragraph that is wrapped anew, in a block quote too', () => {
    const breaks = fc.array(fc.constantFrom(' ', '\n', '\r\n', '\n  ', '\n> '), { minLength: 1 })
    fc.assert(
      fc.property(paragraphs, breaks, (document, glue) => {
        expect(namesIn(document, index => glue[index % glue.length]!)).toEqual(namesIn(document))
      }),
    )
  })

  it('survives sections that change places', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), (document, turn) => {
        const by = turn % document.length
        const turned = [...document.slice(by), ...document.slice(0, by)]
        expect(namesIn(turned).sort()).toEqual(namesIn(document).sort())
      }),
    )
  })

  it('is that of no other finding of the file', () => {
    fc.assert(
      fc.property(paragraphs, document => {
        const names = namesIn(document)
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })

  it('tells apart findings of one rule at one place by what they say, in any order', () => {
    const one = finding('one', { start: 0, end: 3 }, { message: 'no section describes the impact' })
    const two = finding('one', { start: 0, end: 3 }, { message: 'no section describes the timeline' })
    const names = (...found: Unnamed[]) => namesOf('one', ...found)
    expect(new Set(names(one, two)).size).toBe(2)
    expect(names(one, two)).toEqual(names(two, one).reverse())
    expect(new Set(names(one, one)).size).toBe(2)
  })

  it('changes with the sentence around the place', () => {
    const reported = { word: 'PST', isReported: true }
    const word = (word: string) => ({ word, isReported: false })
    expect(namesIn([[word('alerted'), reported]])).not.toEqual(namesIn([[word('restored'), reported]]))
  })

  it('stays when another sentence of the paragraph changes', () => {
    const reported = { word: 'PST', isReported: true }
    const word = (word: string) => ({ word, isReported: false })
    const sentence = [word('Alerted'), word('at'), reported, word('sharp.')]
    expect(namesIn([[word('First.'), ...sentence, word('Last.')]])).toEqual(
      namesIn([[word('Other.'), ...sentence, word('End.')]]),
    )
  })

  it('names what is missing by what is said of it, not by the title or by numbers', () => {
    const missing = (title: string, message: string) =>
      namesOf(title, finding(title, { start: 0, end: title.length }, { whole: true, message }))[0]
    expect(missing('# One', '392 words stand under no section')).toBe(
      missing('# Two', '401 words stand under no section'),
    )
    expect(missing('# One', 'no section describes the impact')).not.toBe(
      missing('# One', 'no section describes the timeline'),
    )
  })

  it.for([
    [{ path: 'b.md', rule: 'r', text: 't', occurrence: 1 }],
    [{ path: 'a.md', rule: 's', text: 't', occurrence: 1 }],
    [{ path: 'a.md', rule: 'r', text: 'u', occurrence: 1 }],
    [{ path: 'a.md', rule: 'r', text: 't', occurrence: 2 }],
    [{ path: 'a.m', rule: 'dr', text: 't', occurrence: 1 }],
  ])('depends on each of its parts: %j', ([other]) => {
    expect(fingerprint(other!)).not.toBe(fingerprint({ path: 'a.md', rule: 'r', text: 't', occurrence: 1 }))
  })

  it('does not collide among a hundred thousand places', () => {
    const texts = Array.from({ length: 100_000 }, (_, index) => `14:02 UTC step ${index} of the rollback`)
    const names = texts.map(text => fingerprint({ path: 'a.md', rule: 'timeline-order', text, occurrence: 1 }))
    expect(new Set(names).size).toBe(texts.length)
  })
})
