import { distance } from 'fastest-levenshtein'

/** The name that someone most likely meant, or undefined when none is near. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const meant = name.toLowerCase()
  let best: string | undefined
  let least = Math.max(2, Math.floor(meant.length / 3)) + 1
  for (const candidate of names) {
    const steps = distance(meant, candidate.toLowerCase())
    if (steps < least) [best, least] = [candidate, steps]
  }
  return best
}

/** The end of a message about an unknown name: "; the nearest is timeline-order", or nothing. */
export function nearestHint(name: string, names: Iterable<string>): string {
  const found = nearest(name, names)
  return found === undefined ? '' : `; the nearest is ${found}`
}
