import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inert, jsonText, visible, visibleLine, visibleParts, visiblePath, xmlText } from '../src/output-gate.js'
import { nastyText } from './reporters/nasty-texts.js'
import { bracketCommand, logLines, workflowCommand } from './reporters/runner-model.js'

const RUNS = { numRuns: process.env.CI ? 100_000 : 2_000 }
const HIDDEN = /[^\P{Cc}\t]|[\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b\ufffe\uffff]/u

describe('the output gate', () => {
  it.for([
    ['plain text, “quoted”, 14:02 → 14:05', 'plain text, “quoted”, 14:02 → 14:05'],
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\u001b[31m', '\\u{1b}[31m'],
    ['a\u202eb', 'a\\u{202e}b'],
    ['a\u200bb', 'a\\u{200b}b'],
    ['a\u2028b', 'a\\u{2028}b'],
    ['\ud800', '\\u{d800}'],
    ['\uffff', '\\u{ffff}'],
    ['##[error]', '\\u{23}#[error]'],
    ['###[error]', '#\\u{23}#[error]'],
    ['##VSO[x]', '\\u{23}#VSO[x]'],
    ['## [heading]', '## [heading]'],
    ['👩‍🚒 ⚠️ 👍🏽', '👩‍🚒 ⚠️ 👍🏽'],
    ['a\u200d\ufe0f', 'a\\u{200d}\\u{fe0f}'],
  ] as const)('shows %j', ([text, shown]) => {
    expect(visible(text)).toBe(shown)
  })

  it.for([
    ['a.md', 'a.md'],
    ['é/日本.md', 'é/日本.md'],
    ['../a.md', '../a.md'],
    ['/srv/a.md', '/srv/a.md'],
    ['-rf.md', './-rf.md'],
    ['::error::a.md', './::error::a.md'],
    ['~/a.md', './~/a.md'],
    [' a.md', './ a.md'],
    ['\u200ba.md', './\\u{200b}a.md'],
    ['\u3164a.md', './\\u{3164}a.md'],
    ['', './'],
  ] as const)('shows the path %j', ([path, shown]) => {
    expect(visiblePath(path)).toBe(shown)
  })

  it('keeps the line breaks of what others wrote, and nothing that commands', () => {
    expect(inert('error: no\n  ::error::x\r##[group]')).toBe('error: no\n  \\u{3a}:error::x\n\\u{23}#[group]')
  })

  it('leaves no command between parts that are painted differently', () => {
    expect(visibleParts(['##', '[error]', 'x']).join('')).toBe('\\u{23}\\u{23}[error]x')
    expect(visibleParts(['## ', '[link]', ''])).toEqual(['## ', '[link]', ''])
  })

  it('says in one line what has runs of blanks', () => {
    expect(visibleLine('  a\u00a0 b\n\nc ')).toBe('a b c')
  })

  it('lets nothing hidden and no command through, whatever the text', () => {
    fc.assert(
      fc.property(nastyText, nastyText, (one, two) => {
        const lines = [
          visible(one),
          visibleLine(one),
          visiblePath(one),
          xmlText(one),
          visibleParts([one, two]).join(''),
        ]
        const broken = logLines(inert(one))
        const loose = lines.filter(line => /[\n\r]/.test(line))
        const shown = [...lines, ...broken].filter(line => HIDDEN.test(line) || bracketCommand(line) !== undefined)
        const commands = [visiblePath(one), ...broken].filter(line => workflowCommand(line) !== undefined)
        return loose.length + shown.length + commands.length === 0
      }),
      RUNS,
    )
  }, 300_000)

  it('writes JSON that is the same data, without a hidden character or a command', () => {
    fc.assert(
      fc.property(nastyText, fc.constantFrom(undefined, 2), (text, indent) => {
        const json = jsonText({ [text]: [text] }, indent)
        const lines = logLines(json)
        const isSame = JSON.stringify(JSON.parse(json)) === JSON.stringify({ [text]: [text] })
        const isHidden = HIDDEN.test(json.replaceAll('\n', ''))
        return isSame && !isHidden && !lines.some(line => bracketCommand(line) ?? workflowCommand(line))
      }),
      RUNS,
    )
  }, 300_000)
})
