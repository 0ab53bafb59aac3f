/** Which words with a capital letter are the names of people. */

/** What else an item is marked with. */
const MARK =
  /^(?:issue|pr|link|ticket|done|wip|draft|ref|doc|source|high|medium|low|see|here|update|prevent|detect|mitigat|long|short)|^(?:optional|process|people|tech|must|should|could|maybe|nice|later|new|urgent|critical|major|minor|todo|open|closed|in|immediate|quick|planned|pending|fixed|blocked|follow|phase|step|action|item|internal|external|backend|frontend|infra|security|network|database|product|now|next)\b/i

/** "(High)", "[Draft]", "(Optional)": no names. */
export function isMark(word: string): boolean {
  return MARK.test(word)
}

/** What stands in front of "to" and names what is to be done. */
const BEFORE_TO =
  /^(?:Ability|Access|Aim|Attempt|Begin|Capacity|Changes?|Continue|Decide|Decision|Effort|Efforts|Everyone|Everybody|Failure|Goal|Have|How|Idea|Intent|Look|Method|Need|Needs|Next|Nobody|None|Option|Plan|Plans|Prepare|Process|Proposal|Remember|Request|Someone|Something|Start|Step|Steps|Time|Tools?|Try|Use|Want|Way|Ways|What|When|Where|Who|Work|Wish|We|They|You|Script|Job|Bot|Alert|Runbook|Policy|Ticket|Task|Todo)$/
const NOBODY = /^(?:We|I|They|It|This|That|You|There|Team|Everyone|Someone|Nobody|All|Each)$/
/** Subjects of a sentence that are things, not people. */
const THING =
  /(?:ing|tion|sion|ment|ity|ness|ance|ence|hub|db|sql|ops|server|service|cluster|system|pipeline|script|bot|api)s?$/i
/** A word in the plural is a thing; these are names, and so is a word behind a first name. */
const NAMES_IN_S = new Set(
  'Agnes Alexis Andreas Angus Carlos Charles Chris Claus Curtis Dennis Doris Douglas Elias Frances Francis Hans Ines Iris James Janis Jens Jess Johannes Jonas Klaus Lars Les Louis Lucas Luis Lukas Mads Magnus Marcos Marcus Markus Mathias Matthias Miles Moses Morris Nicholas Nicolas Niklas Nils Rasmus Ross Russ Silas Thomas Tobias Tomas Travis Wes'.split(
    ' ',
  ),
)

export function isThing(name: string): boolean {
  return THING.test(name) || (/^[^ ]+s$/.test(name) && !NAMES_IN_S.has(name))
}

/** Of a subject, or what stands in its place. */
export function mayBeName(word: string): boolean {
  return !(NOBODY.test(word) || isThing(word) || BEFORE_TO.test(word) || isMark(word))
}
