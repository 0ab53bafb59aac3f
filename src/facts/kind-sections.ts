import type { Block, Section } from '../postmortem.js'

const PLACEHOLDER =
  /^(?:[-*•\s.…_]*|(?:n\/a|tbd|todo|xxx+|lorem ipsum.*|\.{3})\.?|[<[{].*[>\]}]|_.*_|\(.*\)|(?:describe|summari[sz]e|list|explain|provide|add|include|write|give|what|how|who|when|why|where|did|an? (?:short|brief|concise|clear|detailed|chronological|high-level|summary|list|description|overview|account|explanation)|any (?:insights|lessons|other|additional|further)|recommendations? (?:for|on)|(?:brief|short|concise|quick|detailed|high-level|one[- ](?:line|sentence|paragraph)|two or three)\b|key (?:takeaways|lessons|learnings))\b.*|.{0,60}\bhere)\.?$/is

/** "## Date: July 1" is a field in the clothes of a heading. */
export function isLeaf(section: Section): boolean {
  return section.children.length === 0 && section.value === undefined && !/[:：]\s*\S/.test(section.heading.text)
}

export function isFilled({ blocks, value }: Section): boolean {
  const texts = value ? [value.text] : blocks.filter(({ kind }) => kind !== 'heading').map(({ text }) => text)
  return texts.some(text => /\S\s+\S+\s+\S/.test(text))
}

/** Nothing but placeholders or instructions. */
export function isHollow(section: Section): boolean {
  return (
    section.empty ||
    section.blocks.every(block => isHint(block) || block.text.split('\n').every(isPlaceholder)) ||
    section.text.split('\n').every(isPlaceholder)
  )
}

function isPlaceholder(line: string): boolean {
  return PLACEHOLDER.test(line.replaceAll('\uFFFC', '').trim())
}

/** Set in italics from end to end, as templates do with their instructions. */
function isHint({ marks, text }: Block): boolean {
  return marks.some(({ kind, start, end }) => kind === 'emphasis' && end - start >= text.trim().length - 1)
}
