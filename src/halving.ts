/**
 * How many of `count` things in order come before the first that has been `reached`, by halving: whatever comes behind
 * it must have been reached too.
 */
export function firstReached(count: number, reached: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (reached(middle)) high = middle
    else low = middle + 1
  }
  return low
}
