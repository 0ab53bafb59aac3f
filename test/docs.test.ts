import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import plugin, { families } from '../rules/index.js'
import { configJsonSchema } from '../src/config/schema.js'
import { completeOptions } from '../src/rule-options.js'
import { rulePage } from '../src/rule-page.js'
import { exampleResults } from '../src/testing.js'
import { run } from './cli/program.js'

// `npm run docs` rewrites what these tests compare.

const rules = Object.entries(families).flatMap(([family, list]) => list.map(rule => [family, rule] as const))

it.for(rules.map(([family, rule]) => [rule.id, family, rule] as const))(
  'the page of %s says what the rule does today',
  async ([id, family, rule]) => {
    await expect(rulePage(rule, id, await exampleResults(rule))).toMatchFileSnapshot(`../rules/${family}/${id}.md`)
  },
)

it('the README shows the program and lists the rules as they are', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const rows = rules.map(
    ([family, { id, severity, off, summary }]) =>
      `| [${id}](rules/${family}/${id}.md) | ${off ? 'off' : severity} | ${summary} |`,
  )
  const table = ['| rule | severity | what it asks for |', '| --- | --- | --- |', ...rows].join('\n')
  const generated = between(between(readme, 'rules', table), 'screen', await screen('queue-stall.md'))
  await expect(generated).toMatchFileSnapshot('../README.md')
})

function between(text: string, name: string, content: string): string {
  const marked = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(\\n<!-- /${name} -->)`)
  expect(text).toMatch(marked)
  return text.replace(marked, (_, open, close) => open + content + close)
}

/** What a person sees in a terminal, without its colours. */
async function screen(file: string): Promise<string> {
  const folder = fileURLToPath(new URL('../fixtures/screen', import.meta.url))
  const { stdout } = await run(folder, ['--no-config', '--no-color', file], { terminal: true })
  return ['```console', `$ postmortem-lint ${file}`, stdout.replaceAll(folder, '~/postmortems').trimEnd(), '```'].join(
    '\n',
  )
}

it('the defaults of the options are those of their schemas', async () => {
  const defaults = Object.fromEntries(
    plugin.rules.filter(({ options }) => options).map(rule => [rule.id, completeOptions(rule)]),
  )
  await expect(`${JSON.stringify(defaults, null, 2)}\n`).toMatchFileSnapshot('../rules/defaults.data.json')
})

it('schema.json describes a config with the rules as they are', async () => {
  const rules = new Map(plugin.rules.map(rule => [rule.id, { rule }] as const))
  await expect(`${JSON.stringify(configJsonSchema(rules), null, 2)}\n`).toMatchFileSnapshot('../schema.json')
})
