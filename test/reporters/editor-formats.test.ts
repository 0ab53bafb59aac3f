import { describe, expect, it } from 'vitest'
import compact from '../../src/reporters/compact.js'
import stylish from '../../src/reporters/stylish.js'
import unix from '../../src/reporters/unix.js'
import { checkout, clean, optionsWith, resultOf } from './sample-report.js'

// The patterns that VS Code publishes as $eslint-compact and $eslint-stylish (src/vs/workbench/contrib/tasks/common/problemMatcher.ts).
const COMPACT = /^(.+):\sline\s(\d+),\scol\s(\d+),\s(Error|Warning|Info)\s-\s(.+)\s\((.+)\)$/
const STYLISH_FILE = /^((?:[a-zA-Z]:)*[./\\]+.*?)$/
const STYLISH_ROW = /^\s+(\d+):(\d+)\s+(error|warning|info)\s+(.+?)(?:\s\s+(.*))?$/

interface Marker {
  readonly file: string
  readonly place: string
  readonly severity: string
  readonly message: string
  readonly code: string | undefined
}

/** How a task of VS Code reads lines: a file, then rows until a line is none; colours do not count. */
function stylishMarkers(output: string): Marker[] {
  const markers: Marker[] = []
  let file: string | undefined
  for (const line of output.replace(/\u001b\[\d+m/g, '').split('\n')) {
    const row = file === undefined ? null : STYLISH_ROW.exec(line)
    if (row) {
      const [, first, column, severity, message, code] = row
      markers.push({ file: file!, place: `${first}:${column}`, severity: severity!, message: message!, code })
    } else file = STYLISH_FILE.exec(line)?.[1]
  }
  return markers
}

const expected: Marker[] = checkout.findings.map(({ line, column, severity, message, rule }) => ({
  file: '/srv/reports/postmortems/checkout.md',
  place: `${line}:${column}`,
  severity,
  message,
  code: rule,
}))

describe('stylish for $eslint-stylish', () => {
  it.for([
    ['in a pipe', {}],
    ['on a terminal', { terminal: true }],
    ['in colour', { terminal: true, color: true }],
    ['on a narrow terminal', { terminal: true, width: 20 }],
  ] as const)('is read completely %s', ([, options]) => {
    expect(stylishMarkers(stylish(resultOf(), optionsWith(options)))).toEqual(expected)
  })

  it('is read when a message has runs of blanks', () => {
    const findings = checkout.findings.map(finding => ({ ...finding, message: `${finding.message}  twice` }))
    const markers = stylishMarkers(stylish(resultOf([{ ...checkout, findings }]), optionsWith()))
    expect(markers.map(marker => marker.code)).toEqual(findings.map(finding => finding.rule))
  })

  it('is read on Windows', () => {
    const [marker] = stylishMarkers(stylish(resultOf(), optionsWith({ cwd: 'C:/reports' })))
    expect(marker!.file).toBe('C:/reports/postmortems/checkout.md')
  })
})

describe('compact for $eslint-compact', () => {
  it('is read completely', () => {
    const matches = compact(resultOf(), optionsWith())
      .split('\n')
      .flatMap(line => [COMPACT.exec(line)?.slice(1)])
      .filter(match => match !== undefined)
    expect(matches).toEqual(
      expected.map(({ file, place, severity, message, code }) => {
        const name = severity[0]!.toUpperCase() + severity.slice(1)
        return [file, ...place.split(':'), name, message, code]
      }),
    )
  })

  it('says nothing when there is nothing to say', () => {
    expect(compact(resultOf([clean]), optionsWith())).toBe('')
  })
})

describe('unix', () => {
  it('counts columns in UTF-8 bytes', () => {
    expect(unix(resultOf()).split('\n')[2]).toBe(
      'postmortems/checkout.md:7:36: info: curly quotes stand around a version number [export-artefacts]',
    )
  })

  it('keeps UTF-16 columns where the source is not at hand', () => {
    const { text, ...file } = checkout
    expect(unix(resultOf([file])).split('\n')[2]).toMatch(/:7:34: /)
  })

  it('writes an odd name as a path', () => {
    const output = unix(resultOf([{ ...checkout, path: '-rf.md' }]))
    expect(output).toMatch(/^\.\/-rf\.md:6:3: error: /)
  })
})
