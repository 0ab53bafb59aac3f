import type { ActionType } from '../../postmortem.js'
import data from '../lexicon.data.json' with { type: 'json' }

const TYPES = ['detect', 'mitigate', 'prevent', 'process'] as const

/** Stems of words, each at the start of a word. */
const WORDS = Object.fromEntries(
  TYPES.map(type => [
    type,
    new RegExp(
      `(?<![\\w-]|status |wiki |web |home )(?:${data.types[type].map(stem => stem.trim()).join('|')})\\w*`,
      'gi',
    ),
  ]),
) as Record<ActionType, RegExp>

/** The type that a cell, a heading or a tag names: "Prevent", "Detection", "Mitigative". */
export function typeNamed(name: string): ActionType | undefined {
  const text = name
    .trim()
    .toLowerCase()
    .replace(/^[^a-z]+/, '')
  if (/^(?:prevent|preventi|preventative|avoid|repair|fix|corrective)/.test(text)) return 'prevent'
  if (/^(?:detect|monitor|alert|observab)/.test(text)) return 'detect'
  if (/^(?:mitigat|respon|recover|contain|resilien)/.test(text)) return 'mitigate'
  if (/^(?:process|communicat|training|documentation|people|procedur)/.test(text)) return 'process'
  return undefined
}

/** The type that a tag such as "[prevent]" states. */
export function tagIn(text: string): ActionType | undefined {
  const tag = /[[(](\p{L}{5,14})[\])]/u.exec(text)?.[1]
  return tag === undefined ? undefined : typeNamed(tag)
}

/** The type that an item's words speak for most; what says nothing has none. */
export function typeIn(text: string): ActionType | undefined {
  const counts = TYPES.map(type => text.match(WORDS[type])?.length ?? 0)
  const most = Math.max(...counts)
  return most === 0 ? undefined : TYPES[counts.indexOf(most)]
}
