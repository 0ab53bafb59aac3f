import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { visible } from '../../src/output-gate.js'
import checkstyle from '../../src/reporters/checkstyle.js'
import junit from '../../src/reporters/junit.js'
import { junitErrors } from '../schemas/junit.js'
import { nastyTexts } from './nasty-texts.js'
import { checkout, clean, optionsWith, resultOf } from './sample-report.js'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

function elementsOf(xml: string): Element[] {
  const elements: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' }
    elements.push(element)
    open.push(element)
  })
  parser.on('text', text => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return elements
}

function named(xml: string, name: string): Element[] {
  return elementsOf(xml).filter(element => element.name === name)
}

describe('junit', () => {
  const xmlOf = (options = {}) => junit(resultOf(), optionsWith(options))

  it.for([['error'], ['warning'], ['info'], ['never']] as const)(
    'follows the schema of Jenkins when %s fails a run',
    async ([failOn]) => {
      expect(await junitErrors(xmlOf({ failOn }))).toEqual([])
    },
  )

  it.for([
    ['error', ['timeline-order']],
    ['warning', ['timeline-order', 'zone-mixed']],
    ['info', ['timeline-order', 'zone-mixed', 'export-artefacts']],
    ['never', []],
  ] as const)('fails the cases that fail the run: %s', ([failOn, rules]) => {
    const failing = xmlOf({ failOn })
      .split('\n')
      .filter(line => line.includes('<failure'))
    expect(failing.map(line => /name="([^"]+)"/.exec(line)?.[1])).toEqual(rules)
  })

  it('counts cases, failures and errors', () => {
    const [suites] = named(xmlOf(), 'testsuites')
    expect(suites!.attributes).toMatchObject({ tests: '6', failures: '1', errors: '1' })
    expect(named(xmlOf(), 'testcase')).toHaveLength(6)
  })

  it('says why a file was skipped or failed', () => {
    expect(named(xmlOf(), 'skipped')[0]!.text).toBe('looks like a runbook')
    expect(named(xmlOf(), 'error')[0]!.attributes.message).toBe('is not valid UTF-8')
  })

  it('gives a clean file a case that passes', () => {
    expect(named(junit(resultOf([clean]), optionsWith()), 'testcase')[0]!.attributes.name).toBe('lint')
  })
})

describe('checkstyle', () => {
  it('has a file element for each file, an error element for each finding', () => {
    const xml = checkstyle(resultOf())
    expect(named(xml, 'checkstyle')[0]!.attributes).toEqual({ version: '4.3' })
    expect(named(xml, 'file').map(file => file.attributes.name)).toEqual([
      'postmortems/checkout.md',
      'runbook.md',
      'broken.md',
      'clean.md',
    ])
    expect(named(xml, 'error').map(error => error.attributes)).toEqual([
      {
        line: '6',
        column: '3',
        severity: 'error',
        message: '14:02 UTC is earlier than the entry above it, 14:05 UTC. Move the entry, or correct its time.',
        source: 'postmortem-lint.timeline-order',
      },
      expect.objectContaining({ severity: 'warning', source: 'postmortem-lint.zone-mixed' }),
      expect.objectContaining({ severity: 'info', source: 'postmortem-lint.export-artefacts' }),
      expect.objectContaining({ severity: 'info', message: 'skipped: looks like a runbook' }),
      expect.objectContaining({ severity: 'error', message: 'failed: is not valid UTF-8' }),
    ])
  })

  it.for(nastyTexts)('gives a parser back what is visible: %j', text => {
    const findings = [{ ...checkout.findings[2]!, message: text }]
    const [error] = named(checkstyle(resultOf([{ ...checkout, findings }])), 'error')
    expect(error!.attributes.message).toBe(visible(text))
  })
})
