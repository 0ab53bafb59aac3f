import type { PseudoHeading, Section } from '../postmortem.js'
import type { Span } from '../span.js'

/** Titles of known sections that stand on a line of their own and are no headings; the labels of a nested list are none. */
export function readPseudoHeadings(source: string, sections: readonly Section[]): PseudoHeading[] {
  return sections
    .filter(
      ({ carrier, value, heading }) =>
        TEXT.has(carrier) && value === undefined && heading.kind === 'paragraph' && !heading.item,
    )
    .map(({ span, title, depth, heading }) => ({
      span,
      title,
      edit: heading.quoted
        ? undefined
        : { span: lineOf(source, span), text: `${'#'.repeat(Math.min(6, Math.max(2, depth)))} ${title}` },
    }))
}

const TEXT = new Set<Section['carrier']>(['bold', 'label', 'plain'])

/** The whole line, with the blanks and the marks around the title. */
function lineOf(source: string, { start, end }: Span): Span {
  const before = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1
  const isFirst = before === 0 && source.startsWith('\uFEFF')
  LINE_END.lastIndex = end
  return { start: isFirst ? 1 : before, end: end + LINE_END.exec(source)![0].length }
}
const LINE_END = /[^\r\n]*/y
