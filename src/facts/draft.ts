import type { Field } from '../postmortem.js'

/** Whether the report says of itself that it is not finished, or of its incident that it goes on. */
export function isDraft(fields: readonly Field[]): boolean {
  return fields.some(({ name, value }) => name === 'status' && UNFINISHED.test(value) && !FINISHED.test(value))
}

const UNFINISHED =
  /\b(?:draft|preliminary|interim|initial|wip|work in progress|in progress|in review|under review|pending|ongoing|open|investigating)\b/i
/** "Complete, action items in progress" is complete. */
const FINISHED = /\b(?:complete[d]?|final|closed|resolved|published|reviewed)\b/i
