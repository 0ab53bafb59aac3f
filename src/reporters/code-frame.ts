import type { ChalkInstance } from 'chalk'
import { visibleLine, visibleParts } from '../output-gate.js'
import type { Finding, Region, Severity } from '../rule.js'
import { displayWidth, endOf, startOf } from './display-width.js'
import { excerptOf } from './source-lines.js'

const SHOWN_RELATED = 4

const BULLET = /^\s*(?:[-*+●•◦▪–]|\d+[.)])?\s*(?:\[[ xX]\]\s*)?$/u

export const severityColor = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<
  Severity,
  keyof ChalkInstance
>

interface Place {
  readonly region: Region
  readonly label: string
  readonly paint: (text: string) => string
  readonly underline: string
}

/** The lines of the source that a finding speaks of, each with a mark under the words: the place itself and its related ones. */
export function codeFrame(finding: Finding, lines: readonly string[], columns: number, chalk: ChalkInstance): string[] {
  const places = placesOf(finding, chalk)
  const gutter = Math.max(0, ...places.map(place => String(place.region.line).length))
  const width = Math.max(20, columns - gutter - 8)
  const bar = chalk.dim('│')
  const shown: string[] = []
  const said = new Set<string>()
  let previous: Place | undefined
  for (const place of places) {
    const line = lines[place.region.line - 1] ?? ''
    const { before, marked, after, isWhole } = windowOf(line, place.region, width)
    if (!isWhole || previous?.region.line !== place.region.line) {
      const number = chalk.dim(String(place.region.line).padStart(gutter))
      shown.push(`    ${number} ${bar} ${before}${place.paint(marked)}${after}`.trimEnd())
    }
    const isSaid = said.has(place.label) || place.label === `"${marked}"`
    const label = isSaid ? '' : place.label
    said.add(place.label)
    previous = place
    // One of many lines of the same cause, or a line that is named by its number alone: there is nothing to point out.
    const isPlain = label === '' || places.filter(other => other.label === label).length > 1
    if (place.underline === '-' && isPlain && BULLET.test(before) && after.trim() === '') continue
    const mark = place.underline.repeat(Math.max(1, displayWidth(marked)))
    const words = `${mark} ${label}`.trimEnd()
    shown.push(`    ${' '.repeat(gutter)} ${bar} ${' '.repeat(displayWidth(before))}${place.paint(words)}`)
  }
  const left = finding.related.slice(SHOWN_RELATED).map(related => related.line)
  if (left.length > 0) shown.push(chalk.dim(`    ${' '.repeat(gutter)} … and ${moreLines(left)}`))
  return shown
}

function placesOf(finding: Finding, chalk: ChalkInstance): Place[] {
  const own: Place = { region: finding, label: '', paint: chalk[severityColor[finding.severity]], underline: '^' }
  const related = finding.related.slice(0, SHOWN_RELATED).map(region => ({
    region,
    label: visibleLine(region.message),
    paint: chalk.cyan,
    underline: '-',
  }))
  const places = finding.whole ? related : [own, ...related]
  return places.sort((a, b) => a.region.line - b.region.line || a.region.column - b.region.column)
}

/** A window of a long line around its marked part: paragraphs of a report are often one line of a thousand characters. */
function windowOf(line: string, region: Region, width: number) {
  const excerpt = excerptOf(line, region, 4 * width)
  const [before, marked, after] = visibleParts([blank(excerpt.before), blank(excerpt.marked), blank(excerpt.after)])
  const isWhole = excerpt.isWhole && displayWidth(before + marked + after) <= width
  if (isWhole) return { before, marked, after, isWhole }
  const shownMark = startOf(marked, Math.floor(width * 0.7))
  const left = width - displayWidth(shownMark)
  const shownBefore = endOf(before, Math.max(Math.floor(left / 2), left - displayWidth(after)))
  return { before: shownBefore, marked: shownMark, after: startOf(after, left - displayWidth(shownBefore)), isWhole }
}

/** A tab would be as wide as it likes. */
function blank(text: string): string {
  return text.replaceAll('\t', ' ')
}

function moreLines(lines: readonly number[]): string {
  const listed = lines.slice(0, 8).join(', ')
  const places = lines.length === 1 ? '1 more place: line' : `${lines.length} more places: lines`
  return `${places} ${listed}${lines.length > 8 ? ' …' : ''}`
}
