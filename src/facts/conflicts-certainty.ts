import type { Conflict } from '../postmortem.js'

type Certainty = Conflict['certainty']

/** Certain in every reading, likely in the best supported one, possible in some; undefined where none conflicts. */
export function certaintyOf(conflicts: readonly (boolean | undefined)[], isExact: boolean): Certainty | undefined {
  if (!conflicts.includes(true)) return undefined
  if (conflicts.every(Boolean)) return isExact ? 'certain' : 'likely'
  return conflicts[0] ? 'likely' : 'possible'
}

const levels: readonly Certainty[] = ['possible', 'likely', 'certain']

export function atMost(certainty: Certainty, limit: Certainty): Certainty {
  return levels[Math.min(levels.indexOf(certainty), levels.indexOf(limit))]!
}
