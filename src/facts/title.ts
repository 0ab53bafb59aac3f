import type { Block, Field, Section, Title } from '../postmortem.js'
import { labelOf } from './labels.js'
import { linesOf } from './lines.js'
import { displayTitle } from './sections-carriers.js'
import { isDocumentType, titleRoles } from './title-roles.js'

const MOST_WORDS = 20
/** Of a title of the first level that begins with the name of a section, and names the incident. */
const FEWEST_WORDS = 6
const UNTITLED: ReadonlySet<Block['kind']> = new Set(['front-matter', 'html', 'rule'])

/**
 * What the incident is called: an "Incident title:" field, else the heading that names the document, else the title
 * of the front matter, else a first line short enough to be one.
 */
export function readTitle(
  blocks: readonly Block[],
  sections: readonly Section[],
  fields: readonly Field[],
): Title | undefined {
  return (
    fieldTitle(
      fields.find(({ name, carrier }) => name === 'title' && carrier !== 'front-matter'),
      'field',
    ) ??
    headingTitle(blocks, sections) ??
    fieldTitle(
      fields.find(({ name, carrier }) => name === 'title' && carrier === 'front-matter'),
      'front-matter',
    ) ??
    lineTitle(blocks, sections)
  )
}

function fieldTitle(field: Field | undefined, from: Title['from']): Title | undefined {
  return field && { text: field.value, span: field.valueSpan, from }
}

/** The first heading, when it is of the first level or opens the document, and names no section. */
function headingTitle(blocks: readonly Block[], sections: readonly Section[]): Title | undefined {
  const opening = openingOf(blocks)
  const heading = sections.find(({ carrier }) => carrier === 'heading' || carrier === 'setext')
  if (!heading || namesSection(heading) || displayTitle(heading.heading.text) === '') return undefined
  if (heading.depth > 1 && heading.heading !== opening) return undefined
  return { text: heading.title, span: heading.span, from: 'heading' }
}

/** "Summary of the printing event in the south" says which; "Summary", "Summary of the event" do not. */
function namesSection({ roles, depth, title }: Section): boolean {
  if (roles.length === 0) return false
  return depth > 1 || title.split(/\s+/).length < FEWEST_WORDS || titleRoles(title).exact
}

/** The first text: a banner or a badge stands above it. */
function openingOf(blocks: readonly Block[]): Block | undefined {
  return blocks.find(({ kind, text }) => !UNTITLED.has(kind) && displayTitle(text) !== '')
}

/** An export from a status page or a document editor: its title is the first line of plain text. */
function lineTitle(blocks: readonly Block[], sections: readonly Section[]): Title | undefined {
  const first = openingOf(blocks)
  if (first?.kind !== 'paragraph' || first.item) return undefined
  if (sections.some(({ heading, roles }) => heading === first && roles.length > 0)) return undefined
  const lines = linesOf(first)
  const line = lines[0]
  if (!line || line.text.split(/\s+/).length > MOST_WORDS || labelOf(line) || isDocumentType(line.text))
    return undefined
  const ends = lines.length === 1 || /^(?:incident report for|scheduled maintenance report for)\b/i.test(lines[1]!.text)
  return ends ? { text: displayTitle(line.text), span: line.span, from: 'line' } : undefined
}
