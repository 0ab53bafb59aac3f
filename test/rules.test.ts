import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import plugin, { families } from '../rules/index.js'
import { exampleResults } from '../src/testing.js'

describe.for(plugin.rules.map(rule => [rule.id, rule] as const))('%s', ([, rule]) => {
  it('reports the marked lines of its examples and no other', async () => {
    for (const { name, expected, reported, findings } of await exampleResults(rule))
      expect({ name, reported, said: findings.map(f => `${f.line}: ${f.message}`) }).toMatchObject({
        name,
        reported: expected,
      })
  })

  it('has an example that fails and one that passes', async () => {
    const results = await exampleResults(rule)
    expect(results.some(({ expected }) => expected.length > 0)).toBe(true)
    expect(results.some(({ expected }) => expected.length === 0)).toBe(true)
  })

  it('says whether it fixes and suggests, as its examples show', async () => {
    const shown = (await exampleResults(rule)).flatMap(({ findings }) => findings)
    expect({ fixable: rule.fixable === true, hasSuggestions: rule.hasSuggestions === true }).toEqual({
      fixable: shown.some(({ fixable }) => fixable),
      hasSuggestions: shown.some(({ suggestions = [] }) => suggestions.length > 0),
    })
  })

  it('speaks as the style asks: one line, no full stop, no capital but a name, a help that is a sentence', async () => {
    for (const { findings } of await exampleResults(rule))
      for (const { message, help } of findings) {
        expect(message).toMatch(/^\P{Lu}[^\n]*[^.\n]$|^[\p{Lu}\d"“][^\n]*[^.\n]$/u)
        if (help !== undefined) expect(help).toMatch(/^[\p{Lu}"“][^\n]*[.:?)"”]$/u)
      }
  })
})

it('every rule file is registered in the family of its folder', () => {
  for (const [family, rules] of Object.entries(families)) {
    const folder = new URL(`../rules/${family}/`, import.meta.url)
    const files = readdirSync(folder)
      .filter(file => file.endsWith('.ts'))
      .map(file => file.slice(0, -3))
    expect(rules.map(({ id }: { id: string }) => id).sort()).toEqual(files.sort())
  }
})

it('every id is that of one rule', () => {
  const ids = plugin.rules.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
