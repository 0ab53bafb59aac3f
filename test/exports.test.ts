import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import plugin from '../rules/index.js'
import { loadMarkdownParser } from '../src/facts/markdown.js'
import { readPostmortem } from '../src/facts/read.js'
import { fixed } from '../src/fix.js'
import { type LintSettings, lint } from '../src/lint.js'
import { completeOptions } from '../src/rule-options.js'

const folder = new URL('../fixtures/exports/', import.meta.url)
const names = readdirSync(folder).filter(name => name.endsWith('.md') && !name.endsWith('.fixed.md'))
const parser = await loadMarkdownParser('auto')

/** The rules whose fixes turn an export into Markdown. */
const FORMING = new Set(['pseudo-heading', 'pseudo-list', 'export-artefacts', 'repeated-word'])
const settings: LintSettings = {
  parser,
  document: {},
  rules: plugin.rules.map(rule => ({
    rule,
    id: rule.id,
    severity: rule.severity,
    options: completeOptions(rule),
    url: '',
  })),
}
const judge = async (text: string) => lint({ text }, settings).filter(({ rule }) => FORMING.has(rule))
const fix = async (text: string) => (await fixed(text, 'fixes', judge)).text
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** What the document means, without where it stands: sections, times, measures and what the other rules say. */
function meaning(text: string) {
  const { sections, moments, milestones, timelines, actions } = readPostmortem({ text }, {}, parser)
  return {
    roles: sections.map(({ roles }) => roles),
    milestones: milestones.map(({ name, at }) => ({ name, utc: at?.moment.utc })),
    instants: moments.map(({ utc, text }) => ({ utc, text })),
    timelines: timelines.map(({ entries }) => entries.map(({ moment }) => moment.utc)),
    measures: actions.map(({ items }) =>
      items.map(({ text, owner, due, verdict }) => ({
        text: words(text),
        owner: owner?.text,
        due: due?.date,
        verdict,
      })),
    ),
    findings: lint({ text }, settings)
      .filter(({ rule }) => !FORMING.has(rule))
      .map(({ rule, severity, message }) => ({ rule, severity, message: words(message) })),
  }
}

const words = (text: string) => text.replace(/[\s\u00AD\u200B]+/g, ' ').trim()

describe.for(names)('%s', name => {
  const source = read(name)

  it('becomes Markdown', async () => {
    await expect(await fix(source)).toMatchFileSnapshot(new URL(name.replace('.md', '.fixed.md'), folder).pathname)
  })

  it('changes no more when it is fixed again', async () => {
    const once = await fix(source)
    expect(await fix(once)).toBe(once)
    expect(await judge(once)).toEqual([])
  })

  it('means the same before and after', async () => {
    expect(meaning(await fix(source))).toEqual(meaning(source))
  })

  it('keeps its code as it is', async () => {
    const code = (text: string) => text.match(/^```[\s\S]*?^```/gm)
    expect(code(await fix(source))).toEqual(code(source))
  })

  it('keeps its line ends and its byte order mark', async () => {
    const windows = `\uFEFF${source.replace(/\n/g, '\r\n')}`
    expect(await fix(windows)).toBe(`\uFEFF${(await fix(source)).replace(/\n/g, '\r\n')}`)
  })
})
