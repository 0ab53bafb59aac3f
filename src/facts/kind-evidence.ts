import type { Block, Field, Section, SectionRole, StatusPage, Title } from '../postmortem.js'
import { vocabularyOf, wordKeys } from './vocabulary.js'

/** The sections by which a report of an incident is known. */
const OF_AN_INCIDENT: ReadonlySet<SectionRole> = new Set([
  'summary',
  'impact',
  'timeline',
  'root-cause',
  'contributing-factors',
  'trigger',
  'detection',
  'response',
  'resolution',
  'action-items',
  'lessons',
  'went-well',
  'went-wrong',
  'lucky',
])
/** Those that no retrospective of a project or an event has. */
const CORE: ReadonlySet<SectionRole> = new Set([
  'impact',
  'timeline',
  'root-cause',
  'contributing-factors',
  'trigger',
  'detection',
  'resolution',
])
const FACTS: ReadonlySet<string> = new Set([
  'incident-id',
  'start',
  'detected',
  'mitigated',
  'end',
  'duration',
  'severity',
  'services',
  'impact',
  'root-cause',
  'time-to-detect',
  'time-to-resolve',
])
/** In characters; the share of words in the rest is much the same. */
const ENOUGH = 16_000
const BETWEEN_WORDS = /[\s.,:;!?()"/]+/
/** More than anybody asks for. */
const ENOUGH_TIMES = 5
const ENOUGH_NOTICES = 5
const PAST = /^(?:was|were|had|did|went|began|broke|caused|led|fell|lost|took|found|ran|saw|\w{3,}ed)$/
const INCIDENT_WORDS =
  /^(?:incidents?|outages?|downtime|unavailab\w+|vulnerabilit\w+|exploit\w*|bugs?|fail\w*|errors?|crash\w*|breach\w*|compromis\w+|malicious|alert\w*|degrad\w+|mitigat\w+|causes?|phish\w+|attack\w*|unauthori[sz]ed|halt\w*|stall\w*|leak\w*|cve)$/
const TIMES =
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}:\d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/gi
const IMPERATIVE =
  /^(?:add|apply|ask|assign|avoid|build|call|change|check|choose|click|clone|close with|commit|configure|connect|consider|contact|copy|create|decide|define|delete|deploy|describe|determine|discuss|do(?:n't| not)?|document|download|edit|enable|ensure|escalate|follow|generate|get|give|go|identify|include|install|keep|link|list|log|look|make sure|mention|merge|navigate|notify|open|page|post|provide|publish|push|read|record|remove|replace|report|request|restart|review|run|schedule|select|send|set|start|state|stop|submit|summari[sz]e|take|tell|think|trigger|try|update|upgrade|use|verify|view|wait|watch|write|you (?:can|should|must|need))\b/i
const PLACEHOLDER =
  /^(?:[-*•\s.…_]*|(?:n\/a|tbd|todo|xxx+|lorem ipsum.*|\.{3})\.?|[<[{].*[>\]}]|_.*_|\(.*\)|(?:describe|summari[sz]e|list|explain|provide|add|include|write|give|what|how|who|when|why|where|did|an? (?:short|brief|concise|clear|detailed|chronological|high-level|summary|list|description|overview|account|explanation)|any (?:insights|lessons|other|additional|further)|recommendations? (?:for|on)|(?:brief|short|concise|quick|detailed|high-level|one[- ](?:line|sentence|paragraph)|two or three)\b|key (?:takeaways|lessons|learnings))\b.*|.{0,60}\bhere)\.?$/is
const YOU = ['you', 'your']
const YOU_KEYS = wordKeys(YOU.join(' '))
const NOTICE =
  /\bcurrently\b|\bwe(?:'re| are) (?:working|investigating|aware|looking|monitoring|still)\b|\bkeep (?:you|this status)\b|\b(?:initial|final) message\b|\bwill (?:update|keep)\b|^\[?update\b|\bin progress\b|\bis (?:down|being)\b|\bnext update\b|\bestimated time (?:to|of) (?:resolution|restoration|recovery|repair)\b/gim

const TO_FILL =
  /\b(?:use|copy|clone|duplicate|fill (?:in|out)) this (?:template|form|skeleton)\b|\bthis (?:is a|document is a|file is a|page is a) template\b|\bcopy this (?:file|page|document) (?:to|into|and|as)\b|\$ARGUMENTS\b|\bfollow (?:these|the following) steps to write (?:your|an?|the)\b/i

/** What can be counted in a document before anybody judges it, when it is asked for. Shares are of 1. */
export interface Evidence {
  readonly words: number
  /** Whether it has more words than so many; they need not be counted to the end. */
  longerThan(words: number): boolean
  /** Distinct sections of an incident that hold something. */
  readonly roles: number
  /** How many of them only an incident has: "Lessons learned" may be those of a project. */
  readonly core: number
  /** Says that it is a draft, of a day, under the titles of a report: most of it may be missing still. */
  readonly draft: boolean
  /** Its first lines ask to be copied and filled in. */
  readonly toFill: boolean
  /** Leaf sections, and how many of them hold nothing but placeholders or instructions. */
  readonly leaves: number
  readonly hollow: number
  readonly pastShare: number
  readonly incidentWords: number
  readonly times: number
  readonly items: number
  readonly imperatives: number
  /** List items that are little more than a link. */
  readonly links: number
  readonly youShare: number
  /** Phrases of a notice that is still open: "we are investigating". */
  readonly notices: number
  readonly statusRecord: boolean
  /** Fields that only a report of an incident has: severity, start, duration … */
  readonly facts: number
  readonly title: string
  /** Every title that the document gives itself in fields. */
  readonly names: readonly string[]
}

export function evidenceOf(
  blocks: readonly Block[],
  sections: readonly Section[],
  fields: readonly Field[],
  title: Title | undefined,
  statusPage: StatusPage | undefined,
): Evidence {
  const vocabulary = vocabularyOf(blocks)
  const prose = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'cell')
  const text = prose.map(block => block.text).join('\n')
  const tokens = once(() => text.slice(0, ENOUGH).toLowerCase().split(BETWEEN_WORDS))
  const times = once(() => count(`${text}\n${title?.text ?? ''}`, TIMES, ENOUGH_TIMES))
  const pastShare = once(() => share(tokens(), token => PAST.test(token)))
  const paragraphs = prose.filter(({ kind }) => kind === 'paragraph')
  const leaves = sections.filter(isLeaf)
  const roles = new Set(sections.filter(isFilled).flatMap(section => section.roles))
  return {
    get words() {
      return tokens().length
    },
    longerThan: words => text.slice(0, ENOUGH).split(BETWEEN_WORDS, words + 1).length > words,
    roles: [...roles].filter(role => OF_AN_INCIDENT.has(role)).length,
    core: [...roles].filter(role => CORE.has(role)).length,
    draft: isDraft(sections, fields),
    get toFill() {
      return TO_FILL.test(text.slice(0, 600))
    },
    leaves: leaves.length,
    get hollow() {
      return leaves.filter(isHollow).length
    },
    get pastShare() {
      return pastShare()
    },
    get incidentWords() {
      return share(tokens(), token => INCIDENT_WORDS.test(token))
    },
    get times() {
      return times()
    },
    items: paragraphs.length,
    get imperatives() {
      return paragraphs.filter(block => IMPERATIVE.test(block.text.trimStart())).length
    },
    links: prose.filter(block => block.item !== undefined && isLink(block)).length,
    get youShare() {
      return YOU_KEYS.some(key => vocabulary.has(key)) ? share(tokens(), token => YOU.includes(token)) : 0
    },
    get notices() {
      return count(text, NOTICE, ENOUGH_NOTICES)
    },
    statusRecord: hasStatusRecord(fields) || (statusPage !== undefined && statusPage.updates.length > 0),
    facts: new Set(fields.filter(({ name }) => name !== undefined && FACTS.has(name)).map(({ name }) => name)).size,
    title: title?.text ?? '',
    names: [
      ...fields.filter(({ name }) => name === 'title').map(({ value }) => value),
      ...blocks.filter(({ kind, depth }) => kind === 'heading' && depth === 1).map(({ text }) => text),
    ].slice(0, 5),
  }
}

function isDraft(sections: readonly Section[], fields: readonly Field[]): boolean {
  const says = fields.some(
    ({ name, value }) => name === 'status' && /^(?:draft|wip|work in progress|preliminary)$/i.test(value),
  )
  if (!says) return false
  const dated = fields.some(({ name, value }) => (name === 'date' || name === 'start') && /\d/.test(value))
  const titled = new Set(sections.flatMap(({ roles }) => roles.filter(role => OF_AN_INCIDENT.has(role))))
  return dated && titled.size >= 3
}

function once<T>(count: () => T): () => T {
  let counted: T | undefined
  return () => (counted ??= count())
}

function share(tokens: readonly string[], counts: (token: string) => boolean): number {
  return tokens.filter(counts).length / Math.max(tokens.length, 1)
}

/** How often a pattern is found, up to so many times. */
function count(text: string, pattern: RegExp, most: number): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) if (++found === most) break
  return found
}

/** "## Date: July 1" is a field in the clothes of a heading. */
function isLeaf(section: Section): boolean {
  return section.children.length === 0 && section.value === undefined && !/[:：]\s*\S/.test(section.heading.text)
}

function isFilled({ blocks, value }: Section): boolean {
  const texts = value ? [value.text] : blocks.filter(({ kind }) => kind !== 'heading').map(({ text }) => text)
  return texts.some(text => /\S\s+\S+\s+\S/.test(text))
}

function isHollow(section: Section): boolean {
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

function isLink(block: Block): boolean {
  if (block.marks.length === 0) return false
  const linked = block.marks.filter(({ kind }) => kind === 'link').reduce((sum, { start, end }) => sum + end - start, 0)
  return linked > block.text.length * 0.6
}

/** The front matter by which status page generators keep an incident: resolved, affected. */
function hasStatusRecord(fields: readonly Field[]): boolean {
  const labels = new Set(
    fields.filter(({ carrier }) => carrier === 'front-matter').map(({ label }) => label.toLowerCase()),
  )
  return labels.has('resolved') && (labels.has('affected') || labels.has('severity'))
}
