import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toString as textOf } from 'mdast-util-to-string'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { visibleLine, visiblePath } from '../../src/output-gate.js'
import markdown from '../../src/reporters/markdown.js'
import { nastyTexts } from './nasty-texts.js'
import { checkout, clean, findingAt, resultOf } from './sample-report.js'

/** The cells of the first row, as a reader sees them. */
function firstRow(source: string): string[] {
  const processor = unified()
    .data('micromarkExtensions', [gfmTable()])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
    .use(remarkParse)
  const table = processor.parse(source).children.find(node => node.type === 'table')
  return table!.children[1]!.children.map(cell => textOf(cell, { includeHtml: false }))
}

describe('markdown', () => {
  it('is a table with links to the rules', () => {
    const [head, , ...rows] = markdown(resultOf()).split('\n').slice(2)
    expect(head).toBe('| | Place | Problem | Rule |')
    expect(rows.slice(0, 2)).toEqual([
      '| ❌ error | postmortems/checkout.md:6:3 | 14:02 UTC is earlier than the entry above it, 14:05 UTC<br>Move the entry, or correct its time. | [timeline-order](https://example.com/rules/timeline-order.md) |',
      '| ⚠️ warning | postmortems/checkout.md:7:9 | "14:20 PST" is in PST, but the 2 other times are in UTC<br>Write every time of the timeline in one zone. | [zone-mixed](https://example.com/rules/zone-mixed.md) |',
    ])
  })

  it('says what was not read, and why', () => {
    expect(markdown(resultOf())).toContain('- skipped: runbook.md: looks like a runbook\n- failed: broken.md: ')
  })

  it('says that a clean run was a run', () => {
    expect(markdown(resultOf([clean]))).toBe('### postmortem-lint: no problems in 1 report\n')
  })

  it('stays below what a job summary holds', () => {
    const findings = Array.from({ length: 5000 }, () => checkout.findings[0]!)
    const output = markdown(resultOf([{ ...checkout, findings }]))
    expect(output.length).toBeLessThan(1024 * 1024)
    expect(output).toContain('… and 4000 more.')
  })

  it.for(nastyTexts)('shows text as text: %j', text => {
    const findings = [findingAt('text', 'text', { message: text, rule: 'acme/rule' })]
    const [, place, message] = firstRow(markdown(resultOf([{ ...clean, path: text, findings }])))
    expect(message).toBe(visibleLine(text))
    expect(place).toBe(visibleLine(`${visiblePath(text)}:1:1`))
  })

  it('mentions nobody, and refers to nothing', () => {
    const findings = [findingAt('text', 'text', { message: 'see @someone, #12 and https://example.com' })]
    const output = markdown(resultOf([{ ...clean, findings }]))
    expect(output).not.toMatch(/@someone|#12|https:\/\/example\.com(?!\/rules)/)
  })
})
