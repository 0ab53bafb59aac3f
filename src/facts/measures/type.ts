import type { ActionType } from '../../postmortem.js'
import data from '../lexicon.data.json' with { type: 'json' }
import type { Word } from './words.js'

const TYPES = ['detect', 'mitigate', 'prevent', 'process'] as const

interface Stem {
  readonly type: ActionType
  /** Words that stand whole before the last, which only begins so: "health check". */
  readonly words: readonly string[]
}

/** How many letters of its first word a stem is found by. */
const HEAD = 3

/** The stems by the head of their first word: most words start none. */
const STEMS = new Map<string, Stem[]>()
for (const type of TYPES)
  for (const stem of data.types[type]) {
    const words = stem.trim().split(' ')
    const head = words[0]!.slice(0, HEAD)
    STEMS.set(head, [...(STEMS.get(head) ?? []), { type, words }])
  }

/** "status page", "home page": pages that call nobody. */
const NO_TYPE_BEHIND = new Set(['status', 'wiki', 'web', 'home'])

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
export function typeIn(words: readonly Word[]): ActionType | undefined {
  const counts = TYPES.map(type => countOf(type, words))
  const most = Math.max(...counts)
  return most === 0 ? undefined : TYPES[counts.indexOf(most)]
}

/** How many stems of a type there are, side by side. */
function countOf(type: ActionType, words: readonly Word[]): number {
  let count = 0
  for (let index = 0; index < words.length; ) {
    const stem = STEMS.get(words[index]!.lower.slice(0, HEAD))?.find(
      candidate => candidate.type === type && startsAt(candidate, words, index),
    )
    if (stem) count++
    index += stem ? stem.words.length : 1
  }
  return count
}

function startsAt({ words: stem }: Stem, words: readonly Word[], index: number): boolean {
  const { gap } = words[index]!
  const isOption = gap.endsWith('-')
  const isPage = gap === ' ' && NO_TYPE_BEHIND.has(words[index - 1]?.lower ?? '')
  return !isOption && !isPage && stem.every((part, i) => isPartAt(part, words[index + i], i, stem.length))
}

function isPartAt(part: string, word: Word | undefined, i: number, length: number): boolean {
  if (!word || (i > 0 && word.gap !== ' ')) return false
  return i === length - 1 ? word.lower.startsWith(part) : word.lower === part
}
