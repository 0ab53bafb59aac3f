const CHECKED =
  /^(?:if (?:yes|no|so|not|applicable),? )?(?:do|does|did|is|are|was|were|has|have|had|which|what|who|how|why|when|where)\b[^?]*\?\s*$/i

/** "Does it import a package?": what a checklist asks whoever goes through it. */
export function asks(text: string): boolean {
  return CHECKED.test(text.trim().slice(0, 300))
}

const READERS =
  /^(?:(?:all|any|affected|impacted|our|other) )*(?:users?|customers?|readers?|anyone|(?:package|plugin|extension|library|theme|app|application|project|node|pool|site|server|instance|network|third-party|downstream) (?:maintainers?|authors?|developers?|owners?|users?|publishers?|operators?|administrators?|admins)|maintainers|validators?|miners|stakers|token holders)(?: and (?:[\w-]+ )?(?:users?|maintainers?|developers?|operators?|customers?|validators?))?(?: (?:who|that|with|of|using) [^,.;:]{1,60}?)?,? (?:should|must|need to|are (?:strongly )?(?:advised|encouraged|urged|recommended)|may want|are asked)\b|^if you(?:[’'](?:re|ve))? /i

/** "Package maintainers should turn on two factors": advice to those who read the report, and no work of its authors. */
export function advisesReaders(text: string): boolean {
  return READERS.test(text.trim().slice(0, 300))
}

/** The words before and behind a list of measures that speak of all of them and add none. */
const MEASURES = `(?:measures?|steps?|actions?|action items?|changes?|improvements?|tasks?|fixes|items?|recommendations?|lessons|initiatives)`
const ALL_OF_THEM = `(?:all (?:of )?)?(?:these|those|this|such|the (?:above|following|listed|proposed|preventive)|corrective|preventa?tive|above)`
const THOSE = String.raw`\b${ALL_OF_THEM}\b[^,.;:]{0,40}\b${MEASURES}\b`

const CONCLUSION = `^(?:(?:in (?:conclusion|summary)|overall|together|ultimately|finally|additionally),? )?`
const MEANS = new RegExp(
  `${CONCLUSION}(?:by|with|through|via|once|after|taking|implementing) [^,.;:]{0,40}${THOSE}[^,.;:]{0,60},`,
  'i',
)
const EFFECT = new RegExp(
  String.raw`${CONCLUSION}(?:we|i|the team) (?:(?:strongly|firmly) )?(?:believe|hope|expect|trust|think|are (?:confident|sure|certain)) (?:that )?${THOSE}|${CONCLUSION}${THOSE} (?:will|should|would|are|aim|help|can) (?:(?:also|further|greatly|together|significantly) )?(?:help|prevent|reduce|ensure|improve|minimi[sz]e|allow|enable|make|strengthen|mitigate|increase|enhance|designed|intended|meant|to)\b`,
  'i',
)
const FOLLOWED =
  /^(?:the )?(?:progress|status|updates?|work|these|those|all|follow-?ups?)\b[^.;:]{0,60}\b(?:be |being |are |is )(?:followed|tracked|found|seen|monitored) (?:on|in|at|by|via|here|under|through)\b/i
const ANNOUNCED = new RegExp(
  String.raw`\b${MEASURES} (?:(?:listed|described|outlined|mentioned|given) )?(?:below|above)\b`,
  'i',
)

/** "By taking these steps, we aim to …", "We believe these changes will …", "Progress may be tracked on the board". */
export function surroundsMeasures(text: string): boolean {
  const sentence = text.trim().slice(0, 300)
  return MEANS.test(sentence) || EFFECT.test(sentence) || FOLLOWED.test(sentence)
}

const OF_ALL = new RegExp(THOSE, 'i')

/** "The following actions are required": it speaks of the measures below and is none of them. */
export function speaksOfMeasures(text: string): boolean {
  return OF_ALL.test(text)
}

/** "the steps below should be taken": an introduction, where it stands in prose. */
export function announcesMeasures(text: string): boolean {
  return ANNOUNCED.test(text)
}
