import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { type FormatName, formats, loadReporter } from '../../src/reporters/index.js'
import type { FileResult, LintResult, Reporter } from '../../src/result.js'
import { nastyText, nastyTexts } from './nasty-texts.js'
import { bracketCommand, commandsIn, logLines, workflowCommand } from './runner-model.js'
import { findingAt, optionsWith, resultOf } from './sample-report.js'

const names = Object.keys(formats) as FormatName[]
const reporters = {} as Record<FormatName, Reporter>
beforeAll(async () => {
  for (const name of names) reporters[name] = await loadReporter(name)
})

/** A result in which one text stands wherever the text of a stranger can stand. */
function resultWith(text: string): LintResult {
  const source = `${text}${text}\nplace ${text}\n`
  const strange = { message: text, help: text, url: text, rule: 'acme/rule' }
  const related = [{ line: 1, column: 1, endLine: 1, endColumn: 2, message: text }]
  const edits = [{ span: { start: 0, end: text.length }, text }]
  const cut = { column: 1 + text.length, endColumn: 1 + source.split(/\r\n|[\n\r]/)[0]!.length, line: 1, endLine: 1 }
  const findings = [
    findingAt(source, 'place', { ...strange, related, fix: edits, suggestions: [{ message: text, edits }] }),
    findingAt(source, 'place', { ...strange, severity: 'warning', ...cut }),
    findingAt(source, 'place', { ...strange, severity: 'info', rule: text }),
  ]
  const excused = [{ finding: findings[0]!, by: 'directive' as const, reason: text }]
  const files: FileResult[] = [
    { path: text, status: 'linted', findings, excused, text: source },
    { path: text, status: 'skipped', reason: text, findings: [], excused: [] },
    { path: text, status: 'failed', reason: text, findings: [], excused: [] },
  ]
  return { ...resultOf(files), baseline: { path: text, known: 1, fixed: 1 } }
}

/** What each format makes of it; `stylish` on a terminal too, which the others do not ask for. */
function outputsOf(text: string, only: readonly FormatName[] = names) {
  const rules = [{ id: 'acme/rule', summary: text, why: text, severity: 'error' as const, url: text }]
  const result = resultWith(text)
  const shown = only.map(name => ({ name, terminal: false }))
  if (only.includes('stylish')) shown.push({ name: 'stylish', terminal: true })
  return shown.map(({ name, terminal }) => ({
    name,
    output: reporters[name](result, optionsWith({ terminal, width: 40, rules })),
  }))
}

const HIDDEN = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b]/u

/** What is wrong with an output; undefined when nothing is. */
function flaw(name: FormatName, output: string): string | undefined {
  // Printable ASCII hides nothing: only what lies between is looked at closely.
  const hidden = output.match(/[^ -~\n]+/g)?.find(run => HIDDEN.test(run))
  if (hidden) return `shows ${JSON.stringify(hidden)}`
  if (output !== '' && !output.endsWith('\n')) return 'does not end its last line'
  if (name !== 'github') return commandsIn(output).map(line => `commands ${line}`)[0]
  const odd = logLines(output).find(line => line !== '' && (bracketCommand(line) ?? !isAnnotation(line)))
  return odd && `commands ${odd}`
}

function isAnnotation(line: string): boolean {
  const command = workflowCommand(line)
  return command !== undefined && line.startsWith('::') && ['error', 'warning', 'notice'].includes(command.name)
}

function parsedXml(xml: string): string[] {
  const values: string[] = []
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => values.push(...Object.values(tag.attributes)))
  parser.write(xml).close()
  return values
}

describe.each(names)('%s', name => {
  it.for(nastyTexts)('hides nothing and commands nothing: %j', text => {
    for (const { output } of outputsOf(text, [name])) expect(flaw(name, output)).toBeUndefined()
  })
})

describe('any text at all', () => {
  it('hides nothing and commands nothing in any format', () => {
    fc.assert(
      fc.property(nastyText, text => {
        for (const { name, output } of outputsOf(text)) {
          const found = flaw(name, output)
          if (found) throw new Error(`${name} ${found}`)
        }
      }),
      { numRuns: process.env.CI ? 100_000 : 300 },
    )
  }, 600_000)

  it('stays well-formed in XML and parsable in JSON', () => {
    fc.assert(
      fc.property(nastyText, text => {
        const result = resultWith(text)
        for (const name of ['junit', 'checkstyle'] as const) parsedXml(reporters[name](result, optionsWith()))
        for (const name of ['json', 'sarif', 'gitlab', 'rdjson'] as const)
          JSON.parse(reporters[name](result, optionsWith()))
        for (const line of reporters.jsonl(result, optionsWith()).trimEnd().split('\n')) JSON.parse(line)
      }),
      { numRuns: process.env.CI ? 3_000 : 300 },
    )
  }, 300_000)
})

describe('one finding is one line', () => {
  it.for([
    ['compact', 3],
    ['unix', 3],
    ['github', 2],
    ['jsonl', 3],
  ] as const)('in %s', ([name, lines]) => {
    for (const text of nastyTexts.filter(each => each.trim() !== '')) {
      const result = resultWith(text)
      const findingsOnly = resultOf(result.files.slice(0, 1))
      const output = reporters[name](findingsOnly, optionsWith()).trimEnd().split('\n')
      const own = { compact: 2, unix: 0, github: 1, jsonl: 1 }[name]
      expect(output).toHaveLength(lines + own)
    }
  })

  it('in stylish', () => {
    for (const text of nastyTexts) {
      const output = reporters.stylish(resultWith(text), optionsWith())
      expect(output.split('\n').filter(line => /^ {2}\d+:\d+ /.test(line))).toHaveLength(3)
    }
  })
})

describe('html', () => {
  it('holds no tag but its own', () => {
    const own =
      /^<(?:!doctype html|\/?(?:html|head|meta|title|style|body|h1|h2|p|section|article|strong|span|pre|mark|a)\b)/
    for (const text of nastyTexts) {
      const tags = reporters.html(resultWith(text), optionsWith()).match(/<[^>]*>?/g)!
      expect(tags.filter(tag => !own.test(tag) || /\bon\w+=/.test(tag))).toEqual([])
    }
  })

  it('links to the web only', () => {
    const [file] = resultOf().files
    const findings = file!.findings.map(finding => ({ ...finding, url: 'javascript:alert(1)' }))
    expect(reporters.html(resultOf([{ ...file!, findings }]), optionsWith())).not.toContain('javascript:')
  })
})
