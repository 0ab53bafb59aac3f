import type { Field, Wording } from '../../postmortem.js'
import type { Passage } from './passages.js'

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
const HANDLE = /(?<![\w.@/`])@[A-Za-z][\w-]{1,38}(?![\w/.])/g

/** Handles, and the people that the fields of the document name, where causes and lessons are told. */
export function namedIndividuals({ block, text, roles }: Passage, people: readonly string[]): Wording[] {
  if (!PLACES.some(role => roles.has(role)) || roles.has('timeline') || roles.has('action-items')) return []
  const places = Array.from(text.matchAll(HANDLE), ({ 0: written, index }) => [index, index + written.length] as const)
  for (const person of people)
    for (let at = text.indexOf(person); at >= 0; at = text.indexOf(person, at + person.length))
      if (!/\w/.test(text[at + person.length] ?? '')) places.push([at, at + person.length])
  return places.map(([start, end]) => ({
    kind: 'named-individual',
    text: block.text.slice(start, end),
    span: block.spanOf(start, end),
    certainty: 'certain',
  }))
}

/** First and last names in the fields for authors and responders; fifty at most. */
export function peopleIn(fields: readonly Field[]): string[] {
  return fields
    .filter(({ name }) => /^(?:authors?|responders?|owner|lead|incident-commander)$/.test(name ?? ''))
    .flatMap(({ value }) => value.match(/\p{Lu}[\p{Ll}'’-]{1,20} \p{Lu}[\p{L}'’-]{1,20}/gu) ?? [])
    .slice(0, 50)
}
