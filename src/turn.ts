/** How long a signal may wait, in milliseconds. */
const PATIENCE = 50

let last = performance.now()

/**
 * Between two documents, lets the process hear what it has to hear: reading and judging never wait for anything, and a
 * Ctrl-C would be heard after the last of a thousand.
 */
export async function turn(): Promise<void> {
  if (performance.now() - last < PATIENCE) return
  await new Promise(setImmediate)
  last = performance.now()
}
