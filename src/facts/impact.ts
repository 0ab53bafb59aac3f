import type { Block, Duration, Field, ImpactText, Moment, Quantity, Section, Title } from '../postmortem.js'
import { isWithin, type Span } from '../span.js'
import { quantitiesIn } from './quantities.js'
import { sentencesOf } from './sentences.js'

interface Read {
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly fields: readonly Field[]
  readonly moments: readonly Moment[]
  readonly durations: readonly Duration[]
  readonly title: Title | undefined
  /** Where no text of the report itself stands: a status page's trailer. */
  readonly outside: readonly Span[]
}

/**
 * What the report says of its impact: its sections on impact; without one, the sentences of its summary that say who
 * or what was affected. The quantities of the whole come with each.
 */
export function readImpact(read: Read): ImpactText[] {
  const sections = read.sections.filter(
    ({ roles, parent, title }) =>
      roles.includes('impact') && !parent?.roles.includes('impact') && !INVENTORY.test(title),
  )
  const everywhere = asked(function* () {
    yield* countedIn(read.fields)
    yield* countedAbove(read)
  })
  if (sections.length > 0) return sections.map(section => impactOf(section, read, everywhere))
  return harmfulSentences(read, everywhere)
}

function impactOf(section: Section, read: Read, everywhere: Iterable<Quantity>): ImpactText {
  const span = { start: section.span.start, end: section.body.end }
  const texts = [section.value?.text, ...section.blocks.filter(({ kind }) => PROSE.has(kind)).map(({ text }) => text)]
  const text = texts.filter(part => part !== undefined).join('\n')
  return {
    span: section.span,
    text,
    quantities: asked(function* () {
      yield* quantitiesIn(text)
      yield* timesWithin(read, span)
      yield* everywhere
    }),
  }
}

/** Looked for once, and only as far as somebody asks: most ask for the first one only. */
function asked(look: () => Generator<Quantity>): Iterable<Quantity> {
  const known: Quantity[] = []
  let looking: Generator<Quantity> | undefined
  return {
    *[Symbol.iterator]() {
      looking ??= look()
      for (let nth = 0; ; nth++) {
        if (nth === known.length) {
          const { done, value } = looking.next()
          if (done) return
          known.push(value)
        }
        yield known[nth]!
      }
    },
  }
}

/** What title and summary count of the harm need not be said again: "Shop down for two hours", "4 accounts were taken over". */
function* countedAbove({ title, sections, blocks }: Read): Generator<Quantity> {
  for (const quantity of quantitiesIn(title?.text ?? '')) if (quantity.kind !== 'none') yield quantity
  const summaries = sections.filter(({ roles }) => roles.includes('summary') && !roles.includes('impact'))
  for (const { text } of [...leadOf(blocks, sections), ...summaries].flatMap(({ text }) => sentencesOf(text)))
    for (const quantity of quantitiesIn(text)) if (quantity.kind !== 'duration' || LASTED.test(text)) yield quantity
}

/** The paragraphs above the first section that is known. */
function leadOf(blocks: Read['blocks'], sections: Read['sections']): Block[] {
  const first = sections.find(({ roles }) => roles.length > 0)
  const end = first?.span.start ?? 0
  const lead: Block[] = []
  for (const block of blocks) {
    if (block.span.start >= end) break
    if (block.kind === 'paragraph' && !block.quoted && !block.item) lead.push(block)
  }
  return lead
}

const LASTED =
  /\b(?:outage|downtime|down|lasted|unavailable|inaccessible|unreachable|offline|degrad(?:ed|ation)|disruption|interruption|failed|affected|impacted|could not|unable)\b/i

const PROSE = new Set<Block['kind']>(['paragraph', 'cell', 'heading'])
/** Lists what was hit, and says nothing of the harm. */
const INVENTORY =
  /^(?:(?:affected|impacted) (?!users?\b|customers?\b|clients?\b|people\b|parties\b)[\w-]+|(?:services?|systems?|components?|versions?)(?:\(s\))? (?:affected|impacted))$/i
/** Labels whose values count harm, or say how long it lasted. */
const HARM_LABEL =
  /\b(?:users?|customers?|clients?|tenants?|requests?|impact(?:ed)?|error rate|downtime|lost|loss|duration|time to (?:repair|resolve|resolution|restore|recover|recovery|mitigate))\b/i

/** "Users impacted: 340", "Downtime: 40 minutes". */
function* countedIn(fields: readonly Field[]): Generator<Quantity> {
  for (const { label, value } of fields) {
    if (!HARM_LABEL.test(label)) continue
    if (/^[~≈<>≤≥]?\s*\d[\d,.]*\s*$/.test(value)) yield { kind: 'count', text: value.trim() }
    else yield* quantitiesIn(value)
  }
}

/** A range of times, or two of them, says how long it lasted. */
function timesWithin({ moments, durations }: Read, span: Span): Quantity[] {
  const within = <T extends { readonly span: Span }>(list: readonly T[]) =>
    list.filter(({ span: { start, end } }) => start >= span.start && end <= span.end)
  const clocks = within(moments).filter(({ expression }) => expression.from.clock !== undefined)
  const ranges = clocks.filter(({ expression }) => expression.kind === 'range')
  const lasted = [...within(durations), ...ranges, ...(clocks.length > 1 ? clocks : [])]
  return lasted.map(({ text }) => ({ kind: 'duration' as const, text }))
}

/** "Between 12:20 and 15:45 UTC most users were affected". */
function rangesWithin({ moments }: Read, sentence: Span): Quantity[] {
  return moments
    .filter(({ span, expression }) => isWithin(span, sentence) && expression.kind === 'range')
    .filter(({ expression }) => expression.from.clock !== undefined)
    .map(({ text }) => ({ kind: 'duration', text }))
}

function harmfulSentences(read: Read, everywhere: Iterable<Quantity>): ImpactText[] {
  const summary = read.sections.filter(({ roles }) => roles.some(role => role === 'summary' || role === 'fault'))
  const blocks = (summary.length > 0 ? summary.flatMap(({ blocks }) => blocks) : read.blocks).filter(
    ({ kind, quoted, span }) =>
      kind === 'paragraph' && !quoted && !read.outside.some(out => out.start <= span.start && span.end <= out.end),
  )
  const harmful = blocks
    .flatMap(block => sentencesOf(block.text).map(sentence => ({ block, ...sentence })))
    .filter(({ text }) => HARM.test(text) && !HYPOTHETICAL.test(text) && !/\bI (?:was|am) (?:\w+ )?unable\b/.test(text))
  if (harmful.length === 0) return []
  const quantities = asked(function* () {
    for (const { text } of blocks) yield* quantitiesIn(text)
    for (const { block, start, end } of harmful) yield* rangesWithin(read, block.spanOf(start, end))
    yield* everywhere
  })
  return harmful.map(({ block, start, end, text }) => ({ span: block.spanOf(start, end), text, quantities }))
}

const HARM =
  /\b(?:(?:was|were|has been|have been|been|being|is|are) (?:\w+ly )?(?:affected|impacted|unavailable|inaccessible|unreachable|unable|down)|(?:affected|impacted|affecting|impacting) (?:the|our|all|some|many|most|several|every|users?|customers?|clients?|(?:about |around |roughly |approximately |nearly |over |more than )?[~≈]?\d[\d,.]*)|\d[\d.]* ?%(?: of)? (?:(?:the|all|our|its) )?(?:\w+ ){1,4}(?:failed|experienced|received|saw|lost|timed)|(?:users?|customers?|clients?|teams?|people) (?:could|were) (?:not|unable)|(?:users?|customers?|clients?) couldn[’']t)\b(?! by (?:an?|the) (?:\w+ )*?vulnerabilit)/i
/** "To assess whether services were affected" says that nobody knew. */
const HYPOTHETICAL = /\b(?:if|whether|would|could be|might|may)\b/i
