import type { Block, Section, TemplateText } from '../postmortem.js'
import type { Span } from '../span.js'
import { lineStart } from './line-start.js'
import { sentencesOf } from './sentences.js'
import { possibleSentences, sentencesOfTemplates, wellKnownSentences, wordsOf } from './template-sentences.js'
import { vocabularyOf } from './vocabulary.js'

interface Read {
  readonly source: string
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  /** Texts of the repository's own templates. */
  readonly templates: readonly string[]
}

/** Sentences of a template's instructions that were left in, known word for word or by their form. */
export function readTemplateText({ source, blocks, sections, templates }: Read): TemplateText[] {
  const vocabulary = vocabularyOf(blocks)
  const known = possibleSentences(wellKnownSentences(), vocabulary)
  const own = possibleSentences(sentencesOfTemplates(templates), vocabulary)
  const templateOf = (sentence: string) => known?.templateOf(sentence) ?? own?.templateOf(sentence)
  const measures = sections.filter(({ roles }) => roles.includes('action-items') || roles.includes('actions'))
  return blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'cell')
    .flatMap((block): TemplateText[] => {
      const left = known || own ? leftIn(block, source, templateOf) : []
      if (left.length > 0 || !isInstruction(block)) return left
      if (measures.some(({ body }) => body.start <= block.span.start && block.span.end <= body.end)) return []
      const text = block.text.trim()
      return [
        { text, words: wordsOf(text).length, template: undefined, span: block.span, lines: linesOf(block, source) },
      ]
    })
}

/** The sentences of templates in a block. */
function leftIn(block: Block, source: string, templateOf: (sentence: string) => string | undefined): TemplateText[] {
  const sentences = sentencesOf(block.text)
  const left = sentences.flatMap(({ start, end, text }) => {
    const template = templateOf(text)
    return template ? [{ text, words: wordsOf(text).length, template, span: block.spanOf(start, end) }] : []
  })
  if (left.length === 0) return []
  const isWhole = sentences.every(({ text }) => templateOf(text) ?? FILLER.test(text))
  const lines = isWhole ? linesOf(block, source) : undefined
  return left.map(sentence => ({ ...sentence, lines }))
}

/** Leads to the template's examples. */
const FILLER = /^(?:for example|e\.g\.|example)[.,:]*$/i

/** Templates set their instructions in italics, as whole paragraphs, and speak in the imperative. */
const isInstruction = ({ text, marks }: Block) =>
  marks.some(({ kind, start, end }) => kind === 'emphasis' && start <= 1 && end >= text.trimEnd().length - 1) &&
  INSTRUCTION.test(text)
const INSTRUCTION =
  /^\W*(?:describe|include|list|explain|write|provide|summari[sz]e|outline|fill (?:in|out)|replace this|delete this|remove this|add (?:a|an|any|the|your|links?)|briefly|use this (?:section|template)|give (?:a|an))\b[^:]*$/i

/** The whole lines of a block that shares them with nothing else: not in a table, and no list item with more in it. */
function linesOf({ cell, item, quoted, span }: Block, source: string): Span | undefined {
  if (cell || quoted || (item && (item.blocks.length > 1 || item.lists.length > 0))) return undefined
  const start = lineStart(source, span.start)
  LINE_END.lastIndex = span.end
  return { start, end: span.end + LINE_END.exec(source)![0].length }
}
const LINE_END = /[ \t]*(?:\r\n|\n|\r|$)/y
