import type { ImpactText, MilestoneName, Postmortem, SectionRole } from './postmortem.js'

/** Whether a report tells elsewhere what a section would only repeat: a timeline dates the detection. */
export function isToldElsewhere(postmortem: Postmortem, incident: number, role: SectionRole): boolean {
  const { impact, incidents } = postmortem
  switch (role) {
    case 'detection':
      return isTimed(postmortem, incident, 'detected')
    case 'resolution':
      return isTimed(postmortem, incident, 'mitigated', 'resolved')
    case 'impact':
      return (incidents.length === 1 && impact.some(isQuantified)) || isInSummary(postmortem, incident, tellsImpact)
    case 'root-cause':
      return isInSummary(postmortem, incident, tellsCause)
    default:
      return false
  }
}

function isTimed({ milestones }: Postmortem, incident: number, ...names: readonly MilestoneName[]): boolean {
  return milestones.some(
    ({ name, at, certainty, incident: own }) =>
      own === incident && at && certainty !== 'possible' && names.includes(name),
  )
}

function isInSummary({ sections, incidents }: Postmortem, incident: number, tells: (text: string) => boolean): boolean {
  return sections.some(
    section =>
      (incidents.length === 1 || section.incident === incident) &&
      (section.roles.includes('summary') || section.roles.includes('background')) &&
      tells(section.text),
  )
}

function isQuantified({ quantities }: ImpactText): boolean {
  for (const _ of quantities) return true
  return false
}

/** "Customer impact: delayed orders" in the middle of a summary. */
const tellsImpact = (text: string) => /\b(?:customer|user|business|client|service) impact\s*:\s*\S+ \S/i.test(text)
/** "The root cause was a bug in the exporter". */
const TELLS_CAUSE =
  /\b(?:root|underlying|main|primary) cause\b(?:(?! (?:analysis|of this report))[^.:;\n]){0,60}?(?:\b(?:was|were|is|are)\b|:)\s+([^.\n]{12,})/i

/** Also that it is a mystery is told, but no cause. */
export function tellsCause(text: string): boolean {
  const cause = TELLS_CAUSE.exec(text)?.[1]
  return cause !== undefined && !NO_CAUSE.test(cause)
}

const NO_CAUSE =
  /^(?:(?:still|currently|as yet|yet|also|now|being|not|un\w+|quickly|soon|later|then|finally|eventually|initially|(?:confirmed|identified|found|determined|discovered|traced)(?! (?:as|to)\b)|fixed|known|investigated|explained|described|detailed|discussed|under|to be)\b)/i
