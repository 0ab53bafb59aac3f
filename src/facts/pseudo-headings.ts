import type { PseudoHeading, Section } from '../postmortem.js'
import type { Span } from '../span.js'
import { lineStart } from './line-start.js'

type Edit = PseudoHeading['edits'][number]

/** Titles of known sections that stand on a line of their own and are no headings; the labels of a nested list are none. */
export function readPseudoHeadings(source: string, sections: readonly Section[]): PseudoHeading[] {
  const titles = sections.filter(isTitleInText)
  const labels = leaning(sections)
  const edits = [...labels.values()].every(isApart)
    ? (title: Section) => [ofTitle(source, title), ...(labels.has(title) ? [ofLabel(source, labels.get(title)!)] : [])]
    : () => []
  return titles.map(section => ({
    span: section.span,
    title: section.title,
    edits: section.heading.quoted ? [] : edits(section),
  }))
}

const TEXT = new Set<Section['carrier']>(['bold', 'label', 'plain'])

function isTitleInText({ carrier, value, heading }: Section): boolean {
  return TEXT.has(carrier) && value === undefined && heading.kind === 'paragraph' && !heading.item
}

/** Labels with their text behind them, by the title that they follow as its equals: below a heading they would be none. */
function leaning(sections: readonly Section[]): Map<Section, Section> {
  const found = new Map<Section, Section>()
  let above: Section | undefined
  for (const section of sections) {
    const isEqual = section.value !== undefined && section.depth === above?.depth && !section.heading.item
    if (isEqual) found.set(above!, section)
    if (isEqual || !TEXT.has(section.carrier)) above = undefined
    else if (isTitleInText(section)) above = section
  }
  return found
}

/** Whether no mark spans a label and its text: "**Resolution: rolled back**". */
function isApart({ heading, span, value }: Section): boolean {
  return !heading.marks.some(mark => mark.span.start < span.end && mark.span.end > value!.span.start)
}

function ofTitle(source: string, title: Section): Edit {
  LINE_END.lastIndex = title.span.end
  return asHeading(source, title, title.span.end + LINE_END.exec(source)![0].length)
}
const LINE_END = /[^\r\n]*/y

function ofLabel(source: string, label: Section): Edit {
  const { span, text } = asHeading(source, label, label.value!.span.start)
  return { span, text: `${text}\n\n` }
}

/** From the start of the line, with the blanks and the marks around the title. */
function asHeading(source: string, { span, title, depth }: Section, end: number): { span: Span; text: string } {
  const start = Math.max(lineStart(source, span.start), source.startsWith('\uFEFF') ? 1 : 0)
  return { span: { start, end }, text: `${'#'.repeat(Math.min(6, Math.max(2, depth)))} ${title}` }
}
