import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import plugin from '../rules/index.js'
import { run } from './cli/program.js'

/** What an author sees who lints a folder of fixtures, on a day of its own. */
const lint = (name: string, ...flags: string[]) =>
  run(folder(name), ['--now', '2025-12-01', '--no-gate', '--fail-on', 'never', ...flags, '.'])
const folder = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))

it.for(['examples', 'model', 'every-rule-fails'])('shows the author of %s what findings.txt says', async name => {
  const { stdout } = await lint(name)
  const shown = stdout.replaceAll(folder(name), '').replaceAll('\\', '/')
  await expect(shown).toMatchFileSnapshot(`${folder(name)}/findings.txt`)
})

it('has nothing to say about the model', async () => {
  const { stdout } = await lint('model', '--format', 'json')
  expect(JSON.parse(stdout).summary).toMatchObject({ linted: 1, errors: 0, warnings: 0, infos: 0 })
})

it('has something to say by every rule', async () => {
  const { stdout } = await lint('every-rule-fails', '--format', 'json')
  const { files }: { files: { findings: { rule: string }[] }[] } = JSON.parse(stdout)
  const heard = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
  expect(plugin.rules.map(({ id }) => id).filter(id => !heard.has(id))).toEqual([])
})
