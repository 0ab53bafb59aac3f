import type { FoundFile } from '../files.js'
import { visiblePath } from '../output-gate.js'
import type { Streams } from './command.js'

const PATIENCE = 1000
const REFRESH = 100

export interface Progress {
  readonly onFile: (file: FoundFile, index: number, count: number) => void
  /** Takes the line away again. */
  done(): void
}

/** One line on a terminal that says how far a run is, once it takes more than a second; undefined in a pipe. */
export function progress({ stderr }: Streams, now: () => number = Date.now): Progress | undefined {
  if (stderr.isTTY !== true) return undefined
  const start = now()
  let shown = 0
  return {
    onFile({ path }, index, count) {
      if (now() - start < PATIENCE || now() - shown < REFRESH) return
      shown = now()
      const line = `${index + 1}/${count} ${visiblePath(path)}`
      stderr.write(`\r\u001b[K${line.slice(0, (stderr.columns ?? 80) - 1)}`)
    },
    done() {
      if (shown > 0) stderr.write('\r\u001b[K')
    },
  }
}
