import type { Tool } from './result.js'
import { tzdbVersion } from './time/zones.js'
import { version } from './version.js'

/** The linter and its time zone data, as machine formats name them. */
export const tool: Tool = { name: 'postmortem-lint', version, tzdb: tzdbVersion }
