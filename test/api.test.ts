import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { format, lint, lintFiles, loadConfig } from '../src/index.js'
import { ACME, ACME_CONFIG, folder } from './cli/program.js'

const project = (files: Record<string, string> = {}) =>
  folder({ 'acme.mjs': ACME, '.postmortem-lint.yaml': ACME_CONFIG, 'a.md': '# bad\n', ...files })

it('lints a text, with the config of the place where it would stand', async () => {
  expect(await lint('# bad\n', { cwd: project(), path: 'docs/x.md' })).toMatchObject([
    { rule: 'acme/tone', line: 1, column: 3 },
  ])
  expect(await lint('# bad\n', { config: false, only: ['placeholder'] })).toEqual([])
})

it('takes a config as an object', async () => {
  const config = { extends: [], rules: { placeholder: 'warn' } } as const
  expect(await lint('# Outage\n\nThe cause is TBD.\n', { config })).toMatchObject([
    { rule: 'placeholder', severity: 'warning' },
  ])
  await expect(lint('# x', { config: { rules: { placeholdr: 'warn' } } })).rejects.toThrow(
    'config.rules.placeholdr: rules.placeholdr is not a rule; the nearest is placeholder',
  )
})

it('lints files and leaves them as they are, fixing or not', async () => {
  const cwd = project()
  const result = await lintFiles(['a.md', 'none.md'], { cwd, gate: false, fix: 'fixes' })
  expect(result.files).toMatchObject([
    { text: '# good\n', fixed: { before: '# bad\n', count: 1 } },
    { path: 'none.md', status: 'failed' },
  ])
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('# bad\n')
})

it('formats a result', async () => {
  const cwd = project()
  const result = await lintFiles(['a.md'], { cwd, gate: false })
  expect(await format(result, 'unix', { cwd })).toContain('a.md:1:3: error: says bad [acme/tone]')
  await expect(format(result, 'jsno')).rejects.toThrow('jsno is not a format; the nearest is json')
})

it('loads the config of a document, with where each value came from', async () => {
  const cwd = project()
  const { rules } = await loadConfig('a.md', { cwd })
  expect(rules['acme/tone']).toMatchObject({ value: { level: 'error' }, origin: '.postmortem-lint.yaml:3:21' })
})

it('throws what a crashing rule says', async () => {
  const cwd = project({ 'acme.mjs': ACME.replace('yield {', "throw new Error('no luck'); yield {") })
  await expect(lint('# bad\n', { cwd, path: 'a.md' })).rejects.toThrow('the rule acme/tone crashed: no luck')
})
