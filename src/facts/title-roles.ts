import { compiled } from '../compiled.js'
import type { SectionRole } from '../postmortem.js'
import data from './sections.data.json' with { type: 'json' }

/** What a title says of its section. */
export interface TitleRoles {
  readonly roles: readonly SectionRole[]
  /** Whether the whole title is in the dictionary; otherwise a pattern recognised it. */
  readonly exact: boolean
}

const NONE: TitleRoles = { roles: [], exact: false }
/** Words that follow a name in the languages that put them there; more are a sentence. */
const MOST_BEHIND = 6
/** In characters; a longer line is no title, and patterns need not look at it. */
const LONGEST = 160

const dictionary = inverted(data.roles)
const strict = inverted(data.strict)
const leading = inverted(data.leading)
const questions = Object.entries(data.questions).map(([role, pattern]) => [role, new RegExp(pattern)] as const)

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
let unspaced: readonly (readonly [string, readonly SectionRole[]])[] | undefined

/** Nothing to take off, but capitals. */
const PLAIN = /^(?!.*\bI\b)[A-Za-z]+(?: [A-Za-z]+)*$/
const LEADING =
  /^(?:[^\p{L}\p{N}]+|(?:(?:step|phase|part|section)\s+)?(?:\d{1,2}|[ivx]{1,4}|[a-h])(?:\.\d{1,2})*[.):]\s*|\d{1,2}(?:\.\d{1,2})+\s+|\d{1,2}\s+(?=\p{L}))/u
const TRAILING = /(?:[\s:：.?？!*_\p{Extended_Pictographic}-]|\uFE0F)+$/u
const PARTS = /\s*(?:\s(?:and|und|et|y|e|en|i|и)\s|[&/,+;、・与和])\s*/u
const QUALIFIED =
  /^(?:\s*[(:：–—,]|\s+-\s|\s+(?:of|on|for|from|during|to|in|with|by|at|after|analysis|details?|section|overview|review|list|tracking|notes|items?|summary|log|plan|as|all|following|arising|identified|required|needed|planned|agreed|proposed|since|we|this|that|implemented|taken|applied|performed|completed|underway|methods?|gaps?)\b)/u
const FILLER =
  /^(?:the|our|a|an|incident|outage|event|issue|customer|user|technical|business|detailed|initial|short|brief|full|immediate|internal|external|preliminary|final|overall|key|major|main|proposed|planned|primary|high-level|executive|service|recommended|required|suggested|long-term|short-term|medium-term|post-?incident|post-?mortem|postmortem|possible|potential|additional|further|future|system|general|operational|process)$/

/**
 * The sections that a title stands for, by the dictionary of `sections.data.json` and the names a repository adds:
 * several for "Mitigation and resolution", none for a title of the incident's own.
 */
export function titleRoles(title: string, added?: Added): TitleRoles {
  if (title.length > LONGEST) return NONE
  if (added) return rolesOf(title, added)
  let roles = known.get(title)
  if (roles) return roles
  if (known.size === MOST_KNOWN) known.clear()
  known.set(title, (roles = rolesOf(title, {})))
  return roles
}

type Added = Readonly<Record<string, readonly string[]>>

/** The reports of a team share most of their titles and labels. */
const known = new Map<string, TitleRoles>()
const MOST_KNOWN = 2_000

function rolesOf(title: string, added: Added): TitleRoles {
  const name = sectionName(title)
  if (name === '') return NONE
  const own = Object.entries(added).find(([, names]) => names.some(other => sectionName(other) === name))
  if (own) return { roles: [own[0]], exact: true }
  if (isDocumentType(name)) return NONE
  const short = withoutBrackets(name)
  return (
    severalKnown(short) ??
    whole(name) ??
    whole(short) ??
    firstKnown(short) ??
    asked(name) ??
    qualified(name) ??
    bracketed(name) ??
    lastKnown(short) ??
    contained(name) ??
    NONE
  )
}

/** A title as the dictionary has it: lower case, straight quotes, no numbering, emoji or closing colon. */
export function sectionName(title: string): string {
  if (PLAIN.test(title) && title.length <= LONGEST) return inPlural(title.toLowerCase())
  let name = title.slice(0, LONGEST).normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()
  for (let shorter = name.replace(compiled(LEADING), ''); shorter !== name; shorter = name.replace(LEADING, ''))
    name = shorter
  return inPlural(name.replace(TRAILING, ''))
}

/** Who runs a service alone writes "How I fixed it". */
function inPlural(name: string): string {
  return name.replace(/\bi(?=(?:'(?:m|ve|ll|d))? [a-z])/g, 'we')
}

/** "root cause(s)" keeps its bracket; "timeline (utc)" and "timeline [all times in utc]" do not. */
function withoutBrackets(name: string): string {
  return name.replace(/\s*[([（][^)\]）]*[)\]）]?.*$/, '').replace(TRAILING, '')
}

function whole(name: string): TitleRoles | undefined {
  const roles = dictionary.get(name) ?? dictionary.get(name.replace(/^(?:the|our) /, ''))
  return roles && { roles, exact: true }
}

/** "Mitigation and resolution", "Impact & scope": every part is known. */
function severalKnown(name: string): TitleRoles | undefined {
  const parts = partsOf(name)
  if (parts.length < 2 || parts.length > 4) return undefined
  const roles = parts.map(part => dictionary.get(part) ?? suffixRole(part))
  return roles.every(known => known !== undefined) ? { roles: [...new Set(roles.flat())], exact: true } : undefined
}

/** "Timeline and fallout", "Future prevention & failover": one of two parts is known, and it comes first. */
function firstKnown(name: string): TitleRoles | undefined {
  const [first, ...others] = partsOf(name)
  if (first === undefined || others.length !== 1) return undefined
  const roles = strict.get(first) ?? leading.get(first) ?? suffixRole(first)
  return roles && { roles, exact: false }
}

/** "Failing component and root cause": a name of two words is no object of the first part. */
function lastKnown(name: string): TitleRoles | undefined {
  const [, last, more] = partsOf(name)
  const roles = last?.includes(' ') && more === undefined ? (strict.get(last) ?? leading.get(last)) : undefined
  return roles && { roles, exact: false }
}

function partsOf(name: string): string[] {
  return name.split(PARTS).filter(part => part !== '')
}

function asked(name: string): TitleRoles | undefined {
  const role = questions.find(([, pattern]) => compiled(pattern).test(name))?.[0]
  return role === undefined ? undefined : { roles: [role], exact: false }
}

/** "Timeline of the outage", "Root cause: undersized CPU", "Incident response timeline". */
function qualified(name: string): TitleRoles | undefined {
  const roles = prefixRole(name) ?? suffixRole(name)
  return roles && { roles, exact: false }
}

function prefixRole(name: string): readonly SectionRole[] | undefined {
  const words = name.split(' ')
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const head = words
      .slice(0, count)
      .join(' ')
      .replace(/[:：,–—(]+$/, '')
    const roles = strict.get(head)
    if (roles && QUALIFIED.test(name.slice(head.length))) return roles
    // What qualifies stands behind the noun in these languages: "actions correctives immédiates".
    const foreign = leading.get(head)
    if (foreign && words.length - count <= MOST_BEHIND) return foreign
  }
  return undefined
}

/** At most three words that qualify, and none of them a verb that makes the section an object: "reducing impact". */
function suffixRole(name: string): readonly SectionRole[] | undefined {
  const words = name.split(' ')
  for (let skip = 1; skip <= Math.min(3, words.length - 1); skip++) {
    const roles = strict.get(words.slice(skip).join(' '))
    if (roles && words.slice(0, skip).every(word => FILLER.test(word))) return roles
  }
  return undefined
}

/** Titles in Chinese, Japanese and Korean have no blanks between words: "技術的教訓" is a kind of "教訓". */
function contained(name: string): TitleRoles | undefined {
  if (!CJK.test(name)) return undefined
  unspaced ??= [...dictionary].filter(([other]) => CJK.test(other) && other.length > 1)
  const found = unspaced.find(([other]) => name.endsWith(other)) ?? unspaced.find(([other]) => name.startsWith(other))
  return found && { roles: found[1], exact: false }
}

/** "Working theory (root cause)": the brackets say what the title means. */
function bracketed(name: string): TitleRoles | undefined {
  const inside = /^[^([]+[([]([^()[\]]+)[)\]]$/.exec(name)?.[1]
  const roles = inside === undefined ? undefined : strict.get(inside.trim())
  return roles && { roles, exact: false }
}

/** A name may stand for two sections: "Fixes" are what was done about the failure, or what will be. */
function inverted(roles: Readonly<Record<string, readonly string[]>>): Map<string, readonly SectionRole[]> {
  const known = new Map<string, SectionRole[]>()
  for (const [role, names] of Object.entries(roles))
    for (const name of names) known.set(name, [...(known.get(name) ?? []), role])
  return known
}

const DOCUMENT_TYPE =
  /^(?:(?:public|internal|final|preliminary|draft|full|production|security|service|major|critical)\s+)?(?:(?:root cause(?: analysis)?|rca|incident|outage|problem|service disruption|post[- ]?incident|after[- ]action|post[- ]?mortem|blameless|correction of errors?|coe|pir)(?:\s+|$)){1,3}(?:review|report|analysis|document|doc|rca|retrospective|\(?coe\)?|\(?rca\)?)?$/

/** "Root Cause Analysis Report", "Postmortem", "Incident Review": a kind of document, not a section of one. */
export function isDocumentType(title: string): boolean {
  const name = sectionName(title)
  if (dictionary.has(name) || /^incident$/.test(name)) return false
  return compiled(DOCUMENT_TYPE).test(name)
}
