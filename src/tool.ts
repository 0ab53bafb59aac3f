import type { Tool } from './result.js'
import tzdb from './time/tzdb.data.json' with { type: 'json' }
import { version } from './version.js'

/** The linter and the release of its time zone data ("2026f"), as machine formats name them. */
export const tool: Tool = { name: 'postmortem-lint', version, tzdb: tzdb.release }
