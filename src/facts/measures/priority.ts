import { compiled } from '../../compiled.js'

const PRIORITY =
  /(?:^|[[(\s|])(P[0-4])(?=$|[\])\s|:,.])|\bpriority ?[:=-] ?(\w+)|^\W*[[(]?(critical|urgent|high|medium|low)[\])]?(?: priority)?(?=[\])]|:|\s[-–—])|^\W*(HIGH|MEDIUM|LOW|CRITICAL)\b|\b(highest|high|medium|low|lowest)[- ]priority\b/i

/** "P1", "High": as written; undefined when the item names none. */
export function priorityIn(text: string): string | undefined {
  const match = compiled(PRIORITY).exec(text)
  return match ? (match[1] ?? match[2] ?? match.slice(3).find(word => word)) : undefined
}
