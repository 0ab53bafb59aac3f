import { z } from 'zod'
import type { Rule } from './rule.js'

/** The schema of the options of a rule; undefined for a rule that has none. */
// biome-ignore lint/suspicious/noExplicitAny: rules with different options share one function.
export function optionsSchema({ options }: Rule<any>): z.ZodType | undefined {
  return typeof options === 'function' ? options(z) : options
}

/**
 * What a rule runs with: what a config sets, and the defaults of the rest.
 *
 * @throws {z.ZodError} when the schema refuses what is given
 */
// biome-ignore lint/suspicious/noExplicitAny: see above.
export function completeOptions(rule: Rule<any>, given: unknown = {}): unknown {
  // To compile a schema for one parse takes longer than the parse.
  return optionsSchema(rule)?.parse(given, { jitless: true }) ?? {}
}
