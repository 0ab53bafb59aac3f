import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import plugin from '../../rules/index.js'
import type { RuleValue } from '../../src/config/config.js'
import { preset, presetNames, presetSource } from '../../src/config/presets.js'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { lint, type RuleSetting } from '../../src/lint.js'
import type { Severity } from '../../src/rule.js'
import { completeOptions } from '../../src/rule-options.js'

const fixtures = fileURLToPath(new URL('../../fixtures/presets/', import.meta.url))
const parser = await loadMarkdownParser('auto')

function settingsOf(name: string): RuleSetting[] {
  const values = preset(name, plugin.rules)!.rules!
  return plugin.rules.flatMap(rule => {
    const [level, options = {}] = pair(values[rule.id]!)
    if (level === 'off') return []
    return [{ rule, id: rule.id, severity: level as Severity, options: completeOptions(rule, options), url: '' }]
  })
}

function pair(value: RuleValue): readonly [string, unknown?] {
  return typeof value === 'string' ? [value] : value
}

function reported(name: string, file: string) {
  const text = readFileSync(`${fixtures}${name}/${file}.md`, 'utf8')
  return lint({ path: `${file}.md`, text }, { parser, document: {}, rules: settingsOf(name) })
}

describe.for(presetNames)('the preset %s', name => {
  it('passes the document written for it', () => {
    const found = reported(name, 'pass').filter(
      ({ rule, severity }) => severity === 'error' || rule === 'required-sections',
    )
    expect(found.map(({ message }) => message)).toEqual([])
  })

  it('reports the document that lacks one of its sections', () => {
    expect(reported(name, 'fail').map(({ rule, severity }) => `${rule} ${severity}`)).toContain(
      'required-sections error',
    )
  })

  it('says where its format is published, and asks for sections', () => {
    expect(presetSource(name)).toMatch(/./)
    const { options } = settingsOf(name).find(({ id }) => id === 'required-sections')!
    expect((options as { required: string[] }).required.length).toBeGreaterThan(2)
  })

  it('gives every rule valid options', () => {
    expect(() => settingsOf(name)).not.toThrow()
  })
})

it('every preset has its fixtures, and no other', () => {
  expect(readdirSync(fixtures).sort()).toEqual([...presetNames].sort())
})

it('answers nothing for a name that is no preset', () => {
  expect(preset('constructor', plugin.rules)).toBeUndefined()
  expect(presetSource('toString')).toBeUndefined()
})
