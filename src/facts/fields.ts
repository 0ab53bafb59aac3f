import type { Block, Field, Incident, Section, StatusPage, Table } from '../postmortem.js'
import { frontMatterFields } from './fields-front-matter.js'
import { fieldName } from './fields-names.js'
import { type Label, labelOf } from './labels.js'
import { linesOf } from './lines.js'

const LONGEST_VALUE = 300
/** Fields that an item may name without a colon: "Resolved 2023-09-25 15:55". */
const TIMED =
  /^(fault occurs|fault occurred|fault detected|first detected|detected|team aware|incident declared|declared|repaired|mitigated|resolved|incident resolved|started|ended|began)(?=\s+(?:at\s+|on\s+)?\d)/i

/** What the document says of itself: front matter, labels, tables and lists of facts, short sections, the trailer. */
export function readFields(
  blocks: readonly Block[],
  tables: readonly Table[],
  sections: readonly Section[],
  statusPage: StatusPage | undefined,
  incidents: readonly Incident[],
): Field[] {
  const trailer = statusPage?.span
  const outside = blocks.filter(
    ({ span, quoted }) => !quoted && !(trailer && span.start >= trailer.start && span.end <= trailer.end),
  )
  const fields = [
    ...outside.flatMap(block => blockFields(block)),
    ...tables.flatMap(tableFields),
    ...sections.flatMap(sectionField),
    ...trailerFields(statusPage, blocks),
  ]
  const incident = (start: number) =>
    Math.max(
      0,
      incidents.findLastIndex(({ span }) => span.start <= start),
    )
  return fields
    .map(field => ({ ...field, incident: incident(field.span.start) }))
    .sort((a, b) => a.span.start - b.span.start)
}

function blockFields(block: Block): Field[] {
  if (block.kind === 'front-matter') return frontMatterFields(block)
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return []
  const lines = linesOf(block)
  const labels = lines.map(line => labelOf(line) ?? (block.item ? timedLabel(line) : undefined))
  const carrier = block.kind === 'heading' ? 'heading' : block.item ? 'list' : 'label'
  return labels.flatMap((label, index) => {
    if (!label || label.value === '' || label.value.length > LONGEST_VALUE) return []
    const name = fieldName(label.label, label.value)
    const inRun = labels[index - 1]?.value || labels[index + 1]?.value
    return name !== undefined || (inRun && carrier === 'label') ? [labelField(label, name, carrier)] : []
  })
}

function timedLabel(line: ReturnType<typeof linesOf>[number]): Label | undefined {
  const match = TIMED.exec(line.text)
  if (!match) return undefined
  const rest = line.text.slice(match[0].length)
  const valueStart = line.start + match[0].length + rest.length - rest.trimStart().length
  return { line, label: match[0], labelEnd: line.start + match[0].length, value: rest.trim(), valueStart, bold: false }
}

function labelField(label: Label, name: string | undefined, carrier: Field['carrier']): Field {
  const { line } = label
  return {
    name,
    label: label.label,
    value: label.value,
    valueSpan: line.block.spanOf(label.valueStart, line.end),
    carrier,
    block: line.block,
    incident: 0,
    span: line.span,
  }
}

/** A table of facts has two columns, a label and a value; its header may be the first fact. */
function tableFields(table: Table): Field[] {
  if (table.header.length !== 2) return []
  const rows = [table.header, ...table.rows.map(({ cells }) => cells)]
  const fields = rows.flatMap(([label, value]) => {
    const text = value?.text.trim() ?? ''
    if (!label || !value || text === '' || text.length > LONGEST_VALUE) return []
    const name = fieldName(label.text, text)
    return [cellField(label, value, text, name)]
  })
  const known = fields.filter(({ name }) => name !== undefined).length
  return known * 2 >= fields.length && known > 0 ? fields.filter(({ name }) => name !== undefined) : []
}

function cellField(label: Block, value: Block, text: string, name: string | undefined): Field {
  return {
    name,
    label: label.text.trim().replace(/\s*[:：]$/, ''),
    value: text,
    valueSpan: value.span,
    carrier: 'table',
    block: value,
    incident: 0,
    span: { start: label.span.start, end: value.span.end },
  }
}

/** "## Authors" over one short paragraph is a field as much as a section. */
function sectionField(section: Section): Field[] {
  const [block, ...more] = section.blocks
  if (section.value || section.children.length > 0 || !block || more.length > 0) return []
  if (block.kind !== 'paragraph' || block.text.length > 120 || block.span.start < section.span.end) return []
  const name = fieldName(section.title, block.text)
  if (name === undefined || name === 'impact' || name === 'root-cause' || labelOf(linesOf(block)[0]!)) return []
  const value = block.text.trim()
  return [
    {
      name,
      label: section.title,
      value,
      valueSpan: block.span,
      carrier: 'heading',
      block,
      incident: 0,
      span: { start: section.span.start, end: block.span.end },
    },
  ]
}

function trailerFields(statusPage: StatusPage | undefined, blocks: readonly Block[]): Field[] {
  const affected = statusPage?.affected
  if (!affected) return []
  const block = blocks.find(({ span }) => span.start <= affected.span.start && span.end >= affected.span.end)
  if (!block) return []
  return [
    {
      name: 'services',
      label: 'This incident affected',
      value: affected.text,
      valueSpan: affected.span,
      carrier: 'trailer',
      block,
      incident: 0,
      span: affected.span,
    },
  ]
}
