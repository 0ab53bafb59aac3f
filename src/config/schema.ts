import { z } from 'zod'
import type { Rule } from '../rule.js'
import { optionsSchema } from '../rule-options.js'
import { readZone } from '../time/zone-tokens.js'

/** Rules by the ids that a config uses: `timeline-order`, `acme/has-cost`. */
// biome-ignore lint/suspicious/noExplicitAny: rules with different options share one map.
export type RulesById = ReadonlyMap<string, { readonly rule: Rule<any> }>

const level = z.enum(['off', 'info', 'warn', 'warning', 'error'])
const severity = z.enum(['error', 'warning', 'warn', 'info'])
const names = z.array(z.string())

const settings = z.strictObject({
  timezone: z
    .string()
    .refine(isZone, {
      error: 'is no time zone: write an IANA name such as Europe/Paris, "UTC" or an offset such as +02:00',
    })
    .optional()
    .describe('The zone of a time that names none: an IANA name, "UTC" or an offset.'),
  zones: z
    .record(
      z.string().regex(/^\p{L}(?:.*[\p{L}\d])?$/u, { error: 'is no name of a zone: write letters such as CET' }),
      z.string().refine(isZone, {
        error: 'is no time zone: write an IANA name such as Africa/Tunis, "UTC" or an offset such as +01:00',
      }),
    )
    .optional()
    .describe('What an abbreviation means here: { CET: Africa/Tunis }.'),
  sections: z.record(z.string(), names).optional().describe('More names of sections, by role.'),
  tickets: names.optional().describe('Prefixes of ticket ids: OPS matches OPS-123.'),
  ticketImpliesOwner: z.boolean().optional().describe('An item with a ticket needs no owner of its own.'),
  lexicon: z.record(z.string(), names).optional().describe('Words added to the lexicon of measures, by list.'),
  templates: names.optional().describe("The repository's own templates: files, relative to the config."),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, { error: 'is no language: write two letters such as en' })
    .optional()
    .describe('The language of the documents, where the linter should not find it out.'),
})

const cap = z
  .strictObject({ 'at-most': severity.optional().describe('No finding weighs more.') })
  .describe('Limits what every finding may weigh.')

/** The schema of a config over the rules that there are; the source of the checks and of schema.json. */
export function configSchema(rules: RulesById, lenient: { readonly plugins?: boolean } = {}) {
  const ruleValues = z
    .strictObject(Object.fromEntries(Array.from(rules, ([id, { rule }]) => [id, ruleValue(rule).optional()])))
    .describe('A level for each rule, or [level, options].')
  const known = lenient.plugins ? ruleValues.catchall(z.unknown()) : ruleValues
  const override = z.strictObject({
    files: names.optional().describe('Patterns, relative to the folder of the config.'),
    when: z
      .record(z.string(), z.union([z.string(), names]))
      .optional()
      .describe('Values of front matter or of a field of the document: { status: draft }.'),
    rules: known.optional(),
    settings: settings.optional(),
    severity: cap.optional(),
  })
  return z.strictObject({
    $schema: z.string().optional(),
    root: z.boolean().optional().describe('The search for a config stops here.'),
    extends: z
      .union([z.string(), names])
      .optional()
      .describe('Presets (postmortem-lint:recommended), files (./shared.yaml) and packages.'),
    plugins: names.optional().describe('Modules with rules: relative paths or packages. The only code of a config.'),
    files: names.optional().describe('What is linted when no path is given.'),
    ignores: names.optional().describe('What is not linted when it is found in a folder.'),
    settings: settings.optional(),
    rules: known.optional(),
    severity: cap.optional(),
    overrides: z
      .array(override)
      .optional()
      .describe('What holds for some documents only, the later above the earlier.'),
  })
}

// biome-ignore lint/suspicious/noExplicitAny: rules with different options share one function.
function ruleValue(rule: Rule<any>) {
  return z.union([level, z.tuple([level, optionsSchema(rule) ?? z.strictObject({})])]).describe(rule.summary)
}

/** Whether a config may name it as a zone: what documents are read with knows it, too. */
function isZone(name: string): boolean {
  const zone = readZone(name)
  return zone !== undefined && zone.kind !== 'military' && zone.kind !== 'local'
}

/** The JSON Schema of a config, for editors. */
export function configJsonSchema(rules: RulesById): object {
  return {
    $id: 'https://raw.githubusercontent.com/postmortem-lint/postmortem-lint/main/schema.json',
    title: 'postmortem-lint',
    ...z.toJSONSchema(configSchema(rules), { target: 'draft-7', io: 'input', unrepresentable: 'any' }),
  }
}
