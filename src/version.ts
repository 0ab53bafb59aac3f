import packageJson from '../package.json' with { type: 'json' }
import type { Tool } from './result.js'

/** The version of the package. */
export const version: string = packageJson.version

export function tool(): Tool {
  return { name: 'postmortem-lint', version, tzdb: 'unknown' }
}
