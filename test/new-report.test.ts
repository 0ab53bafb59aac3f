import { describe, expect, it } from 'vitest'
import plugin from '../rules/index.js'
import { preset, presetNames } from '../src/config/presets.js'
import { loadMarkdownParser } from '../src/facts/markdown.js'
import { readPostmortem } from '../src/facts/read.js'
import { lint, type RuleSetting } from '../src/lint.js'
import { newReport } from '../src/new-report.js'
import type { Severity } from '../src/rule.js'
import { completeOptions } from '../src/rule-options.js'

interface Expected {
  readonly required: readonly string[]
  readonly recommended: readonly string[]
}

const parser = await loadMarkdownParser('auto')

function settingsOf(name: string): RuleSetting[] {
  const values = preset(name, plugin.rules)!.rules!
  return plugin.rules.flatMap(rule => {
    const value = values[rule.id]!
    const [level, options = {}] = typeof value === 'string' ? [value] : value
    if (level === 'off') return []
    return [{ rule, id: rule.id, severity: level as Severity, options: completeOptions(rule, options), url: '' }]
  })
}

describe.for(presetNames)('a new report of the preset %s', name => {
  const { required, recommended } = settingsOf(name).find(({ id }) => id === 'required-sections')!.options as Expected
  const text = newReport({
    date: '2025-03-03',
    fields: ['title', 'date', 'severity', 'authors', 'status', 'services'],
    sections: [...required, ...recommended],
  })

  it('is reported for its placeholders alone, and only as a draft', () => {
    const found = lint({ path: 'new.md', text }, { parser, document: {}, rules: settingsOf(name) })
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(found.map(() => 'placeholder info'))
    expect(found.length).toBeGreaterThan(0)
  })

  it('is a postmortem for the gate', () => {
    expect(readPostmortem({ path: 'new.md', text }, {}, parser).kind).toBe('postmortem')
  })
})

it('calls the sections what the repository calls them, in the order in which they are read', () => {
  const text = newReport({
    date: '2025-03-03',
    title: 'Checkout down',
    fields: [],
    sections: ['action-items', 'timeline', 'summary'],
    names: { timeline: ['Play by play'] },
  })
  expect(text.match(/^#.*/gm)).toEqual(['# Checkout down', '## Summary', '## Play by play', '## Action items'])
})
