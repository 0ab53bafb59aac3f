import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { folder, run } from '../cli/program.js'

it.for([
  ['{}', true],
  ['root: true', true],
  ['extends: postmortem-lint:strict', true],
  ['extends: [postmortem-lint:recommended]\nfiles: ["postmortems/**/*.md"]\nignores: ["**/template.md"]', true],
  [
    'settings: { timezone: UTC, zones: { CET: Africa/Tunis }, sections: { timeline: [Chronology] }, tickets: [OPS] }',
    true,
  ],
  ['rules: { placeholder: warn, secret: off, broken-link: [error] }', false],
  ['rules: { placeholder: [warn, { allow: [x] }], zone-missing: warn }', true],
  ['overrides: [{ files: ["2019/**"], rules: { action-owner: off } }]', true],
  ['overrides: [{ when: { status: [draft, open] }, severity: { at-most: warning } }]', true],
  ['severity: { at-most: info }', true],
  ['rulez: {}', false],
  ['rules: { placeholdr: warn }', false],
  ['rules: { placeholder: wran }', false],
  ['rules: { placeholder: [warn, { alow: [x] }] }', false],
  ['settings: { timezon: UTC }', false],
  ['overrides: [{ file: [x] }]', false],
  ['overrides: [{ severity: { at-most: fatal } }]', false],
] as const)('an editor and the program agree on %j: %s', async ([config, valid]) => {
  const { stdout: schema } = await run(folder(), ['schema'])
  const accepts = new Ajv({ strict: false }).compile(JSON.parse(schema))
  expect(accepts(parse(config))).toBe(valid)
  const { code, stderr } = await run(folder({ '.postmortem-lint.yaml': config }), ['config'])
  expect([code, stderr === '']).toEqual(valid ? [0, true] : [2, false])
})
