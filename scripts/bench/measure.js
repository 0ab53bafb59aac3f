import { execFileSync } from 'node:child_process'

/** Milliseconds of one call. */
export function milliseconds(call) {
  const start = performance.now()
  call()
  return performance.now() - start
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]
}

/** Runs Node with these arguments; findings (exit 1) are no failure. */
export function node(args, options = {}) {
  try {
    execFileSync(process.execPath, args, { stdio: 'ignore', ...options })
  } catch (error) {
    if (error.status !== 1) throw error
  }
}

/** Medians of several calls, taken in turn so that a busy machine disturbs them alike. */
export function inTurn(calls, rounds) {
  const times = Object.fromEntries(Object.keys(calls).map(name => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, call] of Object.entries(calls)) times[name].push(milliseconds(call))
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]))
}

/** A row of the benchmark: the figure, the baseline it is taken against, and the bar. */
export function row(name, ratio, bar) {
  const verdict = bar === undefined ? '' : ratio <= bar ? `ok (bar ${bar})` : `OVER the bar ${bar}`
  console.log(`  ${name.padEnd(58)} ${ratio.toFixed(2).padStart(7)}  ${verdict}`)
}
