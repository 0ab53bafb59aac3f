import type { Postmortem } from '../postmortem.js'
import type { Evidence } from './kind-evidence.js'

export interface Kind {
  readonly kind: Postmortem['kind']
  /** Why the gate skips it, as the end of "skipped: …"; undefined for a postmortem. */
  readonly kindReason: string | undefined
}

const RUNBOOK: Kind = { kind: 'runbook', kindReason: 'it is a runbook: steps to take, not what happened' }
const POSTMORTEM: Kind = { kind: 'postmortem', kindReason: undefined }
const REPORT_NAME =
  /post[-_ ]?(?:mortems?|mortum|incident)|incidents?(?:[-_ ]|\b)|outages?\b|\bretro(?:spective)?\b|\brca\b|root[-_ ]cause|\bcoe\b|disclosure|vulnerabilit|\bCVE-|\bbreach|is down\b/i
/** A retrospective may be that of a project. */
const INCIDENT_NAME = /post[-_ ]?mortems?|\bincidents?\b|outages?\b|\brca\b|root[-_ ]cause|\bbreach/i
const REPORT_NAME_ELSEWHERE =
  /\bincid(?:entes?|encias?|ents?)\b|\b(?:vorf[aä]ll|störung|ausfall|pannes?|disservizio|storing|awaria)\b|障害|故障|事故|インシデント|장애|инцидент|сбой|пост-?мортем/i
const GUIDE_NAME =
  /\b(?:process(?:es)?|guide(?:lines?)?|policy|policies|procedures?|handbook|how[- ]to|checklist|faq|best practices|standards?|on[-_ ]call|what to do|effective|principles|playbooks?|management|introduction to|overview of)\b/i
const RUNBOOK_NAME = /\b(?:run-?books?|playbooks?|troubleshoot\w*|how to (?:resolve|fix|restore|recover))\b/i
const TEMPLATE_FOLDER = /(?:^|\/)(?:(?:issue|pull[-_]request|report)[-_])?templates?\//i
const MINUTES_NAME = /\b(?:meetings?|minutes|agenda|stand-?up|sync notes)\b/i

/**
 * What kind of document this is. General evidence decides: sections of an incident, past tense, times, placeholders,
 * imperatives, links. The path is a hint, and enough only for a name that says it all: README, template, minutes.
 */
export function readKind(evidence: Evidence, path: string | undefined, language: string): Kind {
  const name = fileName(path)
  const place = (path ?? '').replace(/[_]+/g, ' ')
  return (
    called(evidence, name, folders(path)) ??
    empty(evidence) ??
    (evidence.draft ? POSTMORTEM : undefined) ??
    template(evidence) ??
    minutes(evidence, place) ??
    notice(evidence) ??
    index(evidence, name) ??
    exercise(evidence) ??
    about(evidence) ??
    project(evidence) ??
    report(evidence, language) ??
    readme(evidence, name) ??
    guide(evidence, name) ??
    named(evidence, place) ??
    (narrates(evidence) ? POSTMORTEM : undefined) ??
    skipped('other', 'it has no section of an incident and tells of none')
  )
}

function skipped(kind: Postmortem['kind'], kindReason: string): Kind {
  return { kind, kindReason }
}

/** The last part of the path, without its extension; exports flatten folders with a double underscore. */
function fileName(path: string | undefined): string {
  return (path ?? '')
    .split('/')
    .at(-1)!
    .split('__')
    .at(-1)!
    .replace(/\.[a-z.]+$/i, '')
    .replace(/[-_]+/g, ' ')
}

/** What a document is called, where the name alone says it all. */
function called(evidence: Evidence, name: string, folders: string): Kind | undefined {
  const { title, names } = evidence
  if (/\b(?:template|skeleton|boilerplate)\b/i.test(name))
    return skipped('template', 'its name says that it is a template')
  const says = [title, ...names].find(text => /\btemplate\b/i.test(text))
  if (says !== undefined) return skipped('template', `its title says that it is a template: "${says}"`)
  if (TEMPLATE_FOLDER.test(folders)) return skipped('template', 'it lies in a folder of templates')
  if (/\b(?:run-?books?|playbooks?)\b/i.test(`${title} ${name}`) && evidence.times < 3) return RUNBOOK
  return undefined
}

function empty(evidence: Evidence): Kind | undefined {
  if (evidence.title !== '' || evidence.leaves + evidence.facts > 0 || evidence.longerThan(1)) return undefined
  return skipped('other', 'it holds no text')
}

/** With a slash behind each. */
function folders(path: string | undefined): string {
  return (path ?? '')
    .split('/')
    .slice(0, -1)
    .map(folder => `${folder}/`)
    .join('')
}

function template(evidence: Evidence): Kind | undefined {
  if (evidence.times < 3 && evidence.toFill) return skipped('template', 'it says that it is a template to fill in')
  if (evidence.leaves < 3 || (evidence.times > 1 && evidence.longerThan(60))) return undefined
  const { leaves, hollow } = evidence
  if (hollow * 2 < leaves) return undefined
  return skipped(
    'template',
    `it is a template: ${hollow} of its ${leaves} sections are empty or hold only placeholders`,
  )
}

/** A title that is nothing but a date, or a place that says so. */
function minutes({ title, roles }: Evidence, place: string): Kind | undefined {
  const dated = /^\W*\d{4}-\d{2}-\d{2}\W*$/.test(title)
  if (roles > 1 || !(dated || MINUTES_NAME.test(title) || MINUTES_NAME.test(place))) return undefined
  return skipped('minutes', 'it reads as the minutes of a meeting')
}

function notice(evidence: Evidence): Kind | undefined {
  if (evidence.longerThan(250) || (evidence.roles > 1 && !isOpen(evidence))) return undefined
  if (!evidence.statusRecord && evidence.notices < 3) return undefined
  return skipped('other', 'it is a status notice: updates for users, without an analysis')
}

/** "We are working on it", again and again: sections of an incident do not make it a report. */
function isOpen({ notices, words }: Evidence): boolean {
  return notices >= 4 && notices * 60 > words
}

function index(evidence: Evidence, name: string): Kind | undefined {
  const { links, items, title } = evidence
  const listed = links >= 3 && links * 10 >= items * 3 && (evidence.words / links < 30 || evidence.pastShare < 0.03)
  const called = /^index\b/i.test(name) && evidence.pastShare < 0.04
  if (!listed && !called && !/^(?:incident|post-?mortem) (?:log|index|history)s?$/i.test(title)) return undefined
  return skipped(
    'index',
    listed ? `it is an index: ${links} of its entries are links` : 'it is an index of other pages',
  )
}

/** A drill has a timeline too, and mostly one that is still to come. */
function exercise({ title }: Evidence): Kind | undefined {
  if (!/\b(?:game ?days?|drill|dry[- ]run|table-?top|fire drill|chaos (?:test|exercise))\b/i.test(title))
    return undefined
  if (INCIDENT_NAME.test(title) || /\b(?:report|review|results?|findings)\b/i.test(title)) return undefined
  return skipped('other', 'it tells of an exercise, not of an incident')
}

/** "Post-mortems": the page about all of them. */
function about({ title, times, core }: Evidence): Kind | undefined {
  const plural = /^\W*(?:our )?(?:post-?mortems|incidents|incident reports|outages|incident reviews)\b/i.exec(title)
  if (!plural) return undefined
  // "Postmortems: what gets written, and who reads it" is no report either.
  const explains = /^(?:\W*$|[:—–-]\s)/.test(title.slice(plural[0].length))
  return explains && times < 5 && core < 4 ? skipped('index', 'it is about postmortems, and none of them') : undefined
}

const PROJECT_NAME =
  /\b(?:project|game|jam|course|capstone|semester|hackathon|thesis)\b.*\bpost-?mortem|\bpost-?mortem\b.*\b(?:project|game jam|capstone|hackathon)\b/i

/** "What worked", "What I learned", and neither an impact nor a cause nor an hour: games and courses have postmortems, too. */
function project({ title, looksBack, core, facts, times, incidentWords }: Evidence): Kind | undefined {
  const untold = core + facts === 0 && incidentWords < 0.015
  if (!untold || !((looksBack && times === 0) || PROJECT_NAME.test(title))) return undefined
  return skipped('other', 'it looks back on a project, not on an incident')
}

/** Two sections of an incident or more, and a text that tells what happened rather than what to do. */
function report(evidence: Evidence, language: string): Kind | undefined {
  const { roles, core } = evidence
  if (roles < 2) return undefined
  // The past tense of other languages is not counted: their reports are known by their times, sections and titles.
  if (language !== 'en') {
    const named = INCIDENT_NAME.test(evidence.title) || REPORT_NAME_ELSEWHERE.test(evidence.title)
    return core >= 2 && (roles >= 4 || named || evidence.times >= 3) ? POSTMORTEM : undefined
  }
  const named = INCIDENT_NAME.test(evidence.title) && roles >= 3 && core >= 1
  if (!tells(evidence) || instructs(evidence)) return undefined
  return core >= 2 || named || followed(evidence) || evidence.incidentWords >= 0.0025 ? POSTMORTEM : undefined
}

/** Hour by hour, from a summary to its measures: told in the present tense too. */
function followed({ core, roles, times }: Evidence): boolean {
  return core >= 1 && roles >= 5 && times >= 5
}

/** Times are counted sooner than words. */
function tells(evidence: Evidence): boolean {
  if ((evidence.core >= 2 && evidence.times >= 5) || followed(evidence)) return true
  return evidence.pastShare >= 0.04 || (evidence.pastShare >= 0.025 && evidence.times >= 3)
}

function instructs(evidence: Evidence): boolean {
  if (evidence.times < 5 && evidence.imperatives > evidence.items * 0.4) return true
  return evidence.youShare > 0.03 && evidence.pastShare < 0.06
}

function readme({ title }: Evidence, name: string): Kind | undefined {
  if (!/^(?:readme|contributing|changelog|code of conduct|security)$/i.test(name)) return undefined
  return skipped('readme', `it is the ${name.toUpperCase()} of a folder${title ? `: "${title}"` : ''}`)
}

function guide(evidence: Evidence, name: string): Kind | undefined {
  const called = `${evidence.title} ${name}`
  if (RUNBOOK_NAME.test(called)) return RUNBOOK
  if (GUIDE_NAME.test(called)) return skipped('guide', 'it describes a process, not what happened')
  if (instructs(evidence)) return skipped('guide', 'it tells what to do, not what happened')
  return undefined
}

/** Too few known sections to tell by them: prose that calls itself a report of an incident, and reads as one. */
function named(evidence: Evidence, place: string): Kind | undefined {
  const { incidentWords, pastShare, facts } = evidence
  const inTitle = REPORT_NAME.test(evidence.title)
  if (!inTitle && !REPORT_NAME.test(place) && incidentWords < 0.015 && facts < 2) return undefined
  if (incidentWords < 0.005) return undefined
  const tells = pastShare >= 0.045 || (evidence.times >= 2 && pastShare >= 0.025)
  return tells || (inTitle && pastShare >= 0.03) ? POSTMORTEM : undefined
}

/** "How we lost our database for an hour": a story with its hours, in the past tense throughout. */
function narrates({ times, pastShare, incidentWords }: Evidence): boolean {
  return times >= 4 && pastShare >= 0.06 && incidentWords >= 0.003
}
