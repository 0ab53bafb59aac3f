import { compiled } from '../../compiled.js'
import type { Lexicon } from './lexicon.js'
import { isMark, isThing, mayBeName } from './owner-names.js'

/** Who an item belongs to. The range is in the text that was read. */
export interface OwnerPlace {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: 'person' | 'handle' | 'role' | 'team'
}

const LABEL =
  /\b(?:owners?|owned by|assignees?|assigned to|dri|responsible(?: (?:person|party|team))?|poc|point of contact|action owner|driver|who)\b ?(?:[:=]|\bis\b|(?<=(?:by|to)))[ \u00A0]*/i
const HANDLE =
  /(?<![\w.@/])@[A-Za-z][\w-]{0,38}(?:\/[\w-]{1,38})?(?![\w/])|(?<![\w.@])\b[a-z][\w.]{1,30}@(?=\s|$|[),;:\]])/
const TRAILING_NAME = /\[(\p{Lu}[\p{L}'’.-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){0,2})\][\s.]*$/u
/** "Mira: Pin the parser [Jan 15]": with a day at the end, the word in front is who it falls to. */
const NAME_AND_DAY =
  /^(\p{Lu}[\p{L}&/'’-]{1,20}(?: \(?\p{Lu}[\p{L}'’-]{1,20}\)?){0,2})\s*[:：]\s+\p{L}.{3,160}[[(](?:due:? |by )?(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8}|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2})\b[^\])]{0,12}[\])]\s*$/u
const NAME_WITH_DUTY =
  /\((\p{Lu}\p{Ll}[\p{L}'’-]{0,20}(?: \p{Lu}[\p{L}'’-]{1,20})?) (?:call|calls|to|will|owns|takes|leads|is on it)\b[^)]{0,80}\)/u
/** "(Ana) Delete old logs": who it falls to, in front of what is to be done. */
const LEADING_NAME = /^\s*\((\p{Lu}\p{Ll}{1,14}(?: \p{Lu}\p{Ll}{0,15})?)\):? \p{L}/u
/** "… to an address: Jean, until 18 July": behind what is to be done. */
const NAME_BEFORE_DAY = /[:–—(-] ?(\p{Lu}\p{Ll}{1,14}(?: \p{Lu}\p{Ll}{1,15})?),? (?:until|till|by|due|ETA|eta)\b/u
const GROUPS = 'teams?|squad|guild|group|crew|SREs?|engineers|engineering'
const GROUP = new RegExp(GROUPS)
const TEAM = new RegExp(
  `(?:^|[.;:,] )(?:(?:Finally|Also|Additionally|In addition|Next|Then),? )?(?:[Oo]ur |[Tt]he )?((?:[\\p{L}\\d&/'’+-]+,? (?:and )?){1,7}?(?:${GROUPS}))(?: \\([^)]{1,20}\\))?(?:[’']ve| will| should| must| is| are| has| have| plans?)\\b`,
  'u',
)
const NAMED_ACTOR =
  /(?:^|[.;!?] )(\p{Lu}[\p{L}\d]{1,20}(?: \p{Lu}\p{Ll}{1,20})?) (?:will|has) (?:also )?(ask|check|configure|coordinate|decide|deliver|finish|handle|migrate|present|report|roll|send|ship|take|test|train|update|implement|investigate|review|document|write|create|add|discuss|schedule|reach|contact|look|talk|fix|build|prepare|propose|define|place|placed|audit|evaluate|plan|organi[sz]e|own|drive|lead|publish|communicate|follow|set|raise|open|file|work)\b/u
/** "Mira to send the list": a plain name; what else stands in front of "to" names what is to be done. */
const NAME_TO =
  /^(\p{Lu}\p{Ll}[\p{Ll}'’-]{0,19}(?: \p{Lu}[\p{L}'’-]{1,19})?) to (?:also )?(?:add|ask|audit|book|build|call|chase|change|check|close|complete|configure|confirm|contact|coordinate|create|delete|deploy|disable|discuss|document|draft|drive|email|enable|ensure|evaluate|file|find|finish|fix|follow|get|implement|improve|increase|investigate|lead|look|make|meet|migrate|move|open|organi[sz]e|own|page|post|prepare|propose|provide|publish|raise|reach|remove|replace|report|review|rotate|run|schedule|send|set|share|speak|sync|talk|test|track|train|update|upgrade|verify|work|write)\b/u

/** The owner that the words of an item name; undefined when they name nobody in particular. */
export function ownerIn(text: string, lexicon: Lexicon): OwnerPlace | undefined {
  return (
    labelled(text, lexicon) ?? handle(text) ?? bracketed(text) ?? team(text, lexicon) ?? actor(text) ?? author(text)
  )
}

/** The owner that a cell, a group heading or the value of a label names. */
export function ownerNamed(text: string, lexicon: Lexicon): OwnerPlace | undefined {
  const start = text.search(/[^\s[(*_]/)
  if (start < 0) return undefined
  const name = text.slice(start).replace(/[\s\])*_.,;]+$/, '')
  const plain = name.toLowerCase()
  if (name.length < 2 || name.length > 80 || !/\p{L}/u.test(name) || lexicon.has('notOwners', plain)) return undefined
  if (/^(?:tb[dac]|todo|unassigned|n\/a|none|\?+)\b/i.test(plain)) return undefined
  return { text: name, start, end: start + name.length, kind: kindOf(name) }
}

function kindOf(name: string): OwnerPlace['kind'] {
  if (/(?:^|\s)@|\w@$/.test(name)) return 'handle'
  if (
    /\b(?:team|squad|guild|group|crew|department|org|engineering|operations|sres|platform|infrastructure|infra|support|devops)\b/i.test(
      name,
    )
  )
    return 'team'
  if (
    /\b(?:on-?call|lead|manager|engineer|sre|developer|commander|owner|director|head|cto|ceo|admin|officer|analyst)\b/i.test(
      name,
    )
  )
    return 'role'
  return 'person'
}

function labelled(text: string, lexicon: Lexicon): OwnerPlace | undefined {
  const label = compiled(LABEL).exec(text)
  if (!label) return undefined
  const start = label.index + label[0].length
  const value =
    /^[^\n;|()[\]]{1,60}?(?=$|[\n;|()[\]]|\. |\.$|, (?:(?:due|eta|by|priority|status)\b|[a-z][a-z\d]{1,9}-\d|#\d))/i.exec(
      text.slice(start, start + 80),
    )?.[0] ?? ''
  const named = ownerNamed(value, lexicon)
  if (!named || named.text.split(/\s+/).length > 6) return undefined
  return { ...named, start: start + named.start, end: start + named.end }
}

function handle(text: string): OwnerPlace | undefined {
  const match = text.includes('@') ? HANDLE.exec(text) : undefined
  if (!match || /^@(?:latest|next|beta|alpha|v?\d|media|import|here|channel|all|types)/i.test(match[0]))
    return undefined
  return { text: match[0], start: match.index, end: match.index + match[0].length, kind: 'handle' }
}

function bracketed(text: string): OwnerPlace | undefined {
  const match =
    (/[\])]\s*$/.test(text) ? NAME_AND_DAY.exec(text.trimStart()) : undefined) ??
    (text.includes('[') ? TRAILING_NAME.exec(text) : undefined) ??
    (text.includes('(') ? (NAME_WITH_DUTY.exec(text) ?? LEADING_NAME.exec(text)) : undefined)
  const name = match?.[1]
  if (!match || !name || isMark(name)) return undefined
  if (match[0].trimStart().startsWith(`(${name})`) && isThing(name)) return undefined
  const start = text.indexOf(name, match.index)
  return { text: name, start, end: start + name.length, kind: kindOf(name) }
}

function team(text: string, lexicon: Lexicon): OwnerPlace | undefined {
  const match = GROUP.test(text) ? TEAM.exec(text) : undefined
  const name = match?.[1]
  if (!match || !name || lexicon.has('notOwners', name.toLowerCase())) return undefined
  if (
    /\b(?:in|of|on|for|to|that|who|which|from|by|with|so|if|when|because|before|after|as|until|where|or|than) /i.test(
      name,
    )
  )
    return undefined
  if (
    /^(?:(?:the|our|this|that|each|all|every|these|other|more|which|when|if|make|ensure) )*(?:teams?|engineers|engineering|group)$|^(?:if|when|make|ensure|so|to|each|every|all|more|other)\b/i.test(
      name,
    )
  )
    return undefined
  const own = name.replace(/^.*\b(?:the|our) /i, '')
  const start = match.index + match[0].indexOf(name) + name.length - own.length
  return { text: own, start, end: start + own.length, kind: 'team' }
}

/** Who runs a service alone. */
function author(text: string): OwnerPlace | undefined {
  const match = /(?<=[,(;:–-] ?)(?:me|myself)(?=[,).;]|$)/.exec(text)
  return match ? { text: match[0], start: match.index, end: match.index + match[0].length, kind: 'person' } : undefined
}

function actor(text: string): OwnerPlace | undefined {
  const told = compiled(NAME_TO).exec(text.trimStart())?.[1]
  const match = compiled(NAMED_ACTOR).exec(text.trimStart())
  const name = match?.[1] ?? (told && mayBeName(told) ? told : NAME_BEFORE_DAY.exec(text)?.[1])
  if (!name || !mayBeName(name)) return undefined
  const start = text.search(new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'u'))
  return { text: name, start, end: start + name.length, kind: 'person' }
}
