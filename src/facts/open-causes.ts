import type { Block, OpenCause, Section } from '../postmortem.js'
import type { Span } from '../span.js'
import { sentencesOf } from './sentences.js'

const CAUSES = new Set(['root-cause', 'contributing-factors', 'trigger', 'fault'])
/** Sections inside one on causes that tell what happened, or what will be done. */
const NOT_CAUSES = new Set(['timeline', 'action-items', 'actions', 'resolution', 'response'])

/** Sentences in sections on causes that say, in the present tense, that a cause is not known. */
export function readOpenCauses(sections: readonly Section[], outside: readonly Span[]): OpenCause[] {
  const causes = sections.filter(
    ({ roles, parent }) => roles.some(role => CAUSES.has(role)) && !parent?.roles.some(role => CAUSES.has(role)),
  )
  const other = sections.filter(
    ({ roles }) => roles.some(role => NOT_CAUSES.has(role)) && !roles.some(role => CAUSES.has(role)),
  )
  return causes
    .flatMap(({ blocks }) => blocks)
    .filter(
      block =>
        (block.kind === 'paragraph' || block.kind === 'cell') &&
        !block.quoted &&
        !outside.some(span => within(block.span, span)) &&
        !other.some(({ body }) => within(block.span, body)),
    )
    .flatMap(openCausesOf)
}

const within = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end

function openCausesOf(block: Block): OpenCause[] {
  if (!mayBeOpen(block.text)) return []
  const sentences = sentencesOf(block.text)
  if (sentences.some(({ text }) => PROMISE.test(text))) return []
  return sentences
    .filter(({ text }) => isOpen(text))
    .map(({ start, end, text }) => ({ span: block.spanOf(start, end), text }))
}

/** Without a word for what is known, sought or found, no text says that a cause is not known. */
export const mayBeOpen = (text: string) => KNOWING.test(text)
const KNOWING =
  /know|clear|underst|certain|determin|identif|confirm|found|find|establish|investigat|analy[sz]|look|\bopen\b/i

/** Whether a sentence says that a cause is not known yet. */
export function isOpen(sentence: string): boolean {
  return OPEN.some(pattern => pattern.test(sentence)) && !PAST.test(sentence)
}

/** When the answer will come, and where: "we will publish an update by 6 May". */
const PROMISE =
  /\b(?:will (?:be )?(?:publish|update|share|post|follow|provide|report|add)|(?:update|follow-up|report) (?:is )?(?:due|expected|planned))\w*\b[^.]{0,80}?(?:\b(?:by|on|before|until|within|due)\b[^.]{0,20}\d|\d{4}-\d{2}-\d{2})/i

const CAUSE = `(?:(?:root |exact |underlying |actual |true |precise |full )?(?:causes?|reasons?|triggers?|source|origin|mechanism))`
const UNKNOWN = `(?:unknown|unclear|not (?:yet )?(?:fully |entirely |completely )?(?:known|clear|understood|certain|determined|identified|confirmed|been (?:found|identified|determined|established))|undetermined|unconfirmed|(?:being|under) investigat(?:ed|ion)|to be (?:determined|confirmed)|open)`

const OPEN: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${CAUSE}\b[^.;]{0,80}?\b(?:is|are|remains?|has|have)(?: (?:still|as yet|currently|so far|yet|presently|also|at this (?:time|point)))* ${UNKNOWN}`,
    'i',
  ),
  /\b(?:it|this) (?:is|remains)(?: (?:still|as yet|currently|at this (?:time|point)))* (?:unknown|unclear|not (?:yet )?(?:known|clear|understood)) (?:exactly |precisely )?(?:why|what|how|whether)/i,
  /\b(?:we|team|vendor|provider|engineers?|they|i) (?:do not|don[’']t|does not|doesn[’']t)(?: (?:yet|currently|still|fully))* (?:know|understand)\b[^.]{0,40}\b(?:why|what (?:caused|triggered|led)|how|cause|reason)/i,
  /\b(?:we|team|vendor|provider|engineers?|they|i)(?:[’']re|[’']s|[’']m)?(?: (?:are|is|am))? (?:still|currently|continuing to|actively) (?:being )?(?:investigat|look(?:ing)? into|analy[sz]|work(?:ing)? (?:to|on) (?:find|understand|determin|identif)|try(?:ing)? to (?:find|understand|determin|identif))/i,
  /\binvestigations?\b[^.;]{0,60}\b(?:is|are) (?:still )?(?:ongoing|in progress|continuing|underway|under way|open|pending)\b/i,
  /\b(?:we|team|vendor|provider) (?:have|has) (?:not yet|yet to) (?:found|find|identified|identify|determined|determine|established|establish)\b[^.]{0,40}\b(?:cause|reason|why|source)/i,
  /^(?:root )?(?:cause )?(?:still )?(?:unknown|under investigation|unclear|not (?:yet )?known|being investigated)(?: (?:at this (?:time|point)|yet|currently))?[.!]?$/i,
]

const PAST =
  /\b(?:was|were|had been|at (?:that|the) (?:time|point)|back then|initially|at first|until then)\b[^.]{0,40}\b(?:unknown|unclear|investigat|not (?:yet )?(?:known|clear))/i
