import type { Field, Wording } from '../../postmortem.js'
import type { Passage, Prose } from './passages.js'

const PLACES = [
  'root-cause',
  'contributing-factors',
  'trigger',
  'fault',
  'lessons',
  'went-wrong',
  'lucky',
  'impact',
  'summary',
  'detection',
]
const ELSEWHERE = ['timeline', 'action-items']
const HANDLE = /(?<![\w.@/`])@[A-Za-z][\w-]{1,38}(?![\w/.])/g

/** Handles, and the people that the fields of the document name, where causes and lessons are told. */
export function namedIndividuals({ passages }: Prose, people: readonly string[]): Wording[] {
  return passages
    .filter(({ text }) => text.includes('@') || people.some(person => text.includes(person)))
    .filter(passage => passage.isIn(PLACES) && !passage.isIn(ELSEWHERE))
    .flatMap(passage => individualsIn(passage, people))
}

function individualsIn(passage: Passage, people: readonly string[]): Wording[] {
  const { text } = passage
  const places = Array.from(text.matchAll(HANDLE), ({ 0: written, index }) => [index, index + written.length] as const)
  for (const person of people)
    for (let at = text.indexOf(person); at >= 0; at = text.indexOf(person, at + person.length))
      if (!/\w/.test(text[at + person.length] ?? '')) places.push([at, at + person.length])
  return places.map(([start, end]) => passage.wording('named-individual', start, end))
}

/** First and last names in the fields for authors and responders; fifty at most. */
export function peopleIn(fields: readonly Field[]): string[] {
  return fields
    .filter(({ name }) => /^(?:authors?|responders?|owner|lead|incident-commander)$/.test(name ?? ''))
    .flatMap(({ value }) => value.match(/\p{Lu}[\p{Ll}'’-]{1,20} \p{Lu}[\p{L}'’-]{1,20}/gu) ?? [])
    .slice(0, 50)
}
