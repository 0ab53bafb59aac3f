import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import schema from './sarif-2.1.0.data.json' with { type: 'json' }

// The schema names draft-04 and uses nothing that draft-07 reads differently; its patterns are not for the "u" flag.
const { $schema, id, ...draft07 } = schema
const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(draft07)

/** What is wrong with a log by the schema of SARIF 2.1.0. */
export function sarifErrors(log: unknown): readonly unknown[] {
  validate(log)
  return validate.errors ?? []
}
