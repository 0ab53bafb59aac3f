import { tellsCause } from './coverage-told.js'
import { sentencesOf } from './facts/sentences.js'
import type { Block, Postmortem, SectionRole } from './postmortem.js'
import { isWithin } from './span.js'

/** Where a report tells its story before it sorts it: these, the lead, and sections under titles of their own. */
const STORY: ReadonlySet<SectionRole> = new Set(['summary', 'background', 'fault', 'impact', 'response'])
/** What a reader takes for a summary where it stands first. */
const OPENING: ReadonlySet<SectionRole> = new Set(['impact', 'fault', 'background'])
const FEWEST_WORDS = 8
/** Clocks in the prose of a story that tells when things happened, one after the other. */
const FEWEST_CLOCKS = 4

/**
 * Whether a report that gives a role no section tells it in plain sentences all the same: the cause where it tells
 * what happened, the timeline in prose with clocks, a measure as a promise. A reader finds it, and would still like to
 * find it by its title.
 */
export function isToldInPassing(postmortem: Postmortem, incident: number, role: SectionRole): boolean {
  switch (role) {
    case 'summary':
      return opensWithHarm(postmortem, incident)
    case 'root-cause':
    case 'contributing-factors':
      return story(postmortem, incident).some(tellsReason) || namesCause(postmortem, incident)
    case 'timeline':
      return tellsHours(postmortem, incident)
    case 'action-items':
      return paragraphs(postmortem, incident).some(({ text }) => PROMISE.test(text))
    default:
      return false
  }
}

/** "Impact: 1,900 orders failed …" or "Symptoms" before everything else says at once what happened. */
function opensWithHarm({ sections, incidents }: Postmortem, incident: number): boolean {
  const first = sections.find(
    ({ roles, incident: own }) => roles.length > 0 && (incidents.length === 1 || own === incident),
  )
  if (!first?.roles.some(role => OPENING.has(role))) return false
  return (first.value?.text ?? first.text).split(/\s+/).length >= FEWEST_WORDS
}

/** The paragraphs of an incident's story. */
function story(postmortem: Postmortem, incident: number): Block[] {
  const others = postmortem.sections.filter(({ roles }) => roles.length > 0 && !roles.some(role => STORY.has(role)))
  return paragraphs(postmortem, incident).filter(block => !others.some(({ body }) => isWithin(block.span, body)))
}

/** All of an incident's text; the updates of a status page were written before it was known. */
function paragraphs({ blocks, incidents, statusPage }: Postmortem, incident: number): Block[] {
  const { span } = incidents[incident]!
  return blocks.filter(
    block =>
      (block.kind === 'paragraph' || block.kind === 'cell') &&
      !block.quoted &&
      !(statusPage && isWithin(block.span, statusPage.span)) &&
      isWithin(block.span, span),
  )
}

/** "Going forward we will alert on the size of the queue", in a conclusion or among the lessons. */
const PROMISE =
  /\b(?:going forward|next time|in (?:the )?future|from now on),? (?:we|I)(?:'ll|’ll| will| would| are going to)\b|\bwe(?:'ll|’ll| will| plan to| intend to| are going to) (?:also |now )?(?:add|implement|introduce|improve|change|move|migrate|upgrade|automate|set up|build|replace|extend|enforce|require|alert|partition|split|redesign|rewrite|refactor|reduce|increase|limit|remove|roll out)\b|\bwe(?:'re|’re| are) (?:also |now )?(?:making (?:\w+ ){0,2}(?:changes|improvements)|taking (?:\w+ ){0,2}(?:steps|measures)|adding|implementing|changing|improving|introducing|rolling out)\b/i

/** What an investigation brought out is the cause, whatever it was. */
const FINDING =
  /\b(?:turned out (?:to|that)|(?:investigation|analysis|logs?) (?:showed|revealed|found) that|we (?:found|determined|discovered|established) (?:that|out))\b/i
const REASON =
  /\b(?:because|due to|(?:caused|triggered|provoked) by|as a result of|(?:resulted|stem(?:s|med|ming)?) from|led to|leading to|causing|resulting in|affected by an? (?:outage|failure) (?:of|at|in)|(?:exploited|abused|compromised|brute-forced) (?:an?|the|our|one|several))\b/i
/** Of a failure, not of a decision: "we chose these sites due to their load" gives no cause. */
const FAILURE =
  /fail|error|outage|incident|issue|problem|interrupt|disrupt|degrad|crash|broke|block|lost|stop|stuck|unable|unavailab|unreachable|inaccessib|down\b|slow|time-?out|timed out|bug\b|overload|exhaust|refus|reject|corrupt|wrong|attack|malicious|vulnerab|expos|leak|unauthori|n't\b|\bnot\b|\bnever\b|\bno longer\b|\b[45]\d\d\b/i
/** "It was discovered because a user complained" tells how it was noticed. */
const NOTICED = /\b(?:discovered|noticed|detected|spotted|learned|reported|alerted)\b[^.]*\bbecause\b/i
const ABROAD =
  /(?:^|[\s(])(?:porque|debido a|devido a|causad[oa]s? p[oe]r|à cause d|en raison d|(?:causé|provoqué)e?s? par|weil|aufgrund|verursacht|a causa di|dovut[oa])(?=[\s'’eu])|из-за|потому что|вызван|때문|ために|により|由于|因为|导致/i

function tellsReason({ text }: Block): boolean {
  if (ABROAD.test(text) || FINDING.test(text)) return true
  return (
    REASON.test(text) &&
    sentencesOf(text).some(({ text }) => REASON.test(text) && FAILURE.test(text) && !NOTICED.test(text))
  )
}

/** "The root cause was identified as …", wherever it stands. */
function namesCause({ sections, incidents }: Postmortem, incident: number): boolean {
  return sections.some(section => (incidents.length === 1 || section.incident === incident) && tellsCause(section.text))
}

function tellsHours(postmortem: Postmortem, incident: number): boolean {
  const told = new Set(story(postmortem, incident).filter(({ kind }) => kind === 'paragraph'))
  const clocks = new Set<number>()
  for (const { clock, block } of postmortem.moments) if (clock !== undefined && told.has(block)) clocks.add(clock)
  return clocks.size >= FEWEST_CLOCKS
}
