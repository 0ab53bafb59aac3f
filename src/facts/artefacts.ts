import type { Block, ExportArtefact } from '../postmortem.js'
import type { Span } from '../span.js'
import { lineStart } from './line-start.js'
import { MISREAD, misreadIn } from './mojibake.js'

/** What an export left in paragraphs, headings and cells. Code is never looked at. */
export function readArtefacts(source: string, blocks: readonly Block[]): ExportArtefact[] {
  if (!SUSPECT.test(source)) return []
  const prose = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading' || kind === 'cell')
  const found = prose.flatMap(block => {
    const text = source.slice(block.span.start, block.span.end)
    if (!SUSPECT.test(text)) return []
    if (block.kind === 'paragraph' && !block.item && !block.quoted && BLANK.test(text))
      return [{ kind: 'blank-paragraph', replacement: '', span: paragraphLines(source, block.span) } as const]
    const code = block.marks.filter(({ kind }) => kind === 'code' || kind === 'html' || kind === 'image')
    return artefactsIn(text, block.span.start).filter(({ span }) => !code.some(mark => overlap(mark.span, span)))
  })
  return withoutFewEscapes(found)
}

/** One escape is a choice; an editor that exports escapes every hyphen. */
const FEW = 3

function withoutFewEscapes(artefacts: readonly ExportArtefact[]): ExportArtefact[] {
  const escapes = artefacts.filter(({ kind }) => kind === 'escape')
  return artefacts.filter(artefact => artefact.kind !== 'escape' || escapes.length >= FEW)
}

const NBSP = String.raw`(?:\u00A0|&nbsp;|&#160;|&#xA0;)`
const BLANK = new RegExp(String.raw`^(?:${NBSP}|[\u00AD\u200B\u2060\uFEFF\s\\])+$`, 'i')

/** One no-break space between two words is typography; beside another space, or at the start of a line, it is padding. */
const PADDING = new RegExp(String.raw`(?<![ \t])[ \t]*${NBSP}(?:${NBSP}|[ \t])*`, 'gi')
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]+|(?<=[A-Za-z])[\u200C\u200D]+(?=[A-Za-z])/g
/** Escapes of characters that are plain text where they stand: not at the start of a line, not before a link. */
const ESCAPE = /(?<=[^\s\\>|] ?)\\(?:[-=+>]|\.(?=\S| |$)|!(?!\[))/gm

/** Most documents hold none of the characters and entities that an artefact starts with. */
const SUSPECT = new RegExp(String.raw`[\\\u00A0\u00AD\u200B-\u200D\u2060\uFEFF]|&(?:nbsp|#160|#xA0);|${MISREAD}`, 'i')

/** The artefacts of one block, in order. */
function artefactsIn(text: string, offset: number): ExportArtefact[] {
  const placed = (match: RegExpMatchArray, kind: ExportArtefact['kind'], replacement: string | undefined) => ({
    kind,
    replacement,
    span: { start: offset + match.index!, end: offset + match.index! + match[0].length },
  })
  const padding = Array.from(text.matchAll(PADDING)).flatMap(match => {
    const replacement = spacing(match[0], text[match.index - 1], text[match.index + match[0].length])
    return replacement === undefined ? [] : [placed(match, 'no-break-space', replacement)]
  })
  return [
    ...padding,
    ...Array.from(text.matchAll(INVISIBLE), match => placed(match, 'invisible', '')),
    ...Array.from(text.matchAll(ESCAPE), match => placed(match, 'escape', match[0].slice(1))),
    ...misreadIn(text).map(({ start, end, meant }) => ({
      kind: 'encoding' as const,
      replacement: meant,
      span: { start: offset + start, end: offset + end },
    })),
  ].sort((a, b) => a.span.start - b.span.start)
}

/** Nothing at the start of a line; undefined for one space that stands alone, and for blanks at the end of a line. */
function spacing(run: string, before: string | undefined, after: string | undefined): string | undefined {
  if (before === undefined || /[\r\n]/.test(before)) return ''
  if (after === undefined || /[\r\n]/.test(after)) return undefined
  return /^(?:\u00A0|&[^;]+;)$/.test(run) ? undefined : ' '
}

/** The whole lines of a paragraph, and the blank lines that would be left doubled. */
function paragraphLines(source: string, span: Span): Span {
  const start = lineStart(source, span.start)
  LINES.lastIndex = span.end
  return { start, end: span.end + LINES.exec(source)![0].length }
}

const LINES = /[^\r\n]*(?:\r\n|\n|\r|$)(?:[ \t]*(?:\r\n|\n|\r))*/y

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end
