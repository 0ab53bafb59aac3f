import { compiled } from '../compiled.js'
import type { MilestoneName } from '../postmortem.js'

/** Words that tell a milestone, where they stand near a time. */
export interface MilestoneWords {
  readonly name: MilestoneName
  readonly words: RegExp
  /** They say it of the incident itself, not of one of its parts: such places must agree with each other. */
  readonly explicit: boolean
}

const TROUBLE =
  '(?:incident|outage|disruption|degradation|downtime|impact|interruption|unavailability|service (?:issue|disruption|degradation))s?'
const FAULT = `(?:${TROUBLE}|issue|problem|failure|error|fault|symptom|alert|latency|timeout)s?`

/** "Impact began to decrease" tells no start. */
const EASING =
  '(?! (?:to )?(?:decreas|drop|declin|fall|recover|subsid|eas[ei]|clear|improv|normali[sz]|stabili[sz]|resolv|diminish|lessen|reduc|go(?:ing)? down|com(?:e|ing) (?:back|down)|return))'

const words = (source: string) => new RegExp(source, 'gi')

/** In the order in which they are tried on a sentence; the match nearest to the time decides. */
export const milestoneWords: readonly MilestoneWords[] = [
  {
    name: 'began',
    explicit: true,
    words: words(
      `\\b${TROUBLE} (?:itself )?(?:first )?(?:began|begins|started|starts|commenced|commences|occurred)\\b${EASING}|\\b(?:start|beginning|onset) of (?:the |this |our )?(?:${TROUBLE})\\b|\\b${TROUBLE} start\\b`,
    ),
  },
  {
    name: 'began',
    explicit: false,
    words: words(
      `\\b${FAULT} [^.;:]{0,40}?\\b(?:began|begins?|started|starts?|appeared|appears?|occurred|happened)\\b${EASING}|\\b(?:went (?:down|offline)|became (?:un(?:available|responsive|reachable|usable|healthy|stable)|inaccessible|slow)|stopped (?:working|responding|serving)|(?:began|started) (?:failing|to fail|returning errors|experiencing|seeing))\\b`,
    ),
  },
  {
    name: 'detected',
    explicit: false,
    words: words(
      '\\b(?:detected|detects|noticed|notices|discovered|spotted|realis?z?ed|became aware|(?:were|was|been) (?:alerted|paged|notified)|pages? (?:the )?on-?call|paged|alert(?:s|ed|ing)?\\b[^.;]{0,40}?\\b(?:fires?|fired|trigger(?:s|ed)?|went off|raised|received)|(?:first|customer|user)s?(?: [\\w-]+)? reports?|reported)\\b',
    ),
  },
  {
    name: 'declared',
    explicit: false,
    words: words(
      '\\b(?:declar(?:ed|es|ing)|incident (?:is |was )?(?:opened|created|raised|called)|(?:opened|opens|created|raised) an? incident)\\b',
    ),
  },
  {
    name: 'resolved',
    explicit: true,
    words: words(
      `\\b${TROUBLE} (?:is |was |were |has been |had been |fully )*(?:resolved|ended|ends|over|closed)\\b|\\b(?:end|resolution) of (?:the |this |our )?(?:${TROUBLE})\\b|\\b${TROUBLE} end\\b`,
    ),
  },
  {
    name: 'resolved',
    explicit: false,
    words: words(
      '\\b(?:(?:issue|problem)s? (?:is |was |were |has been |had been |fully )*(?:resolved|fixed|over)|fully (?:recovered|restored|operational|resolved)|(?:back|returned?|returns) to normal|resolution (?:is|was) completed?|all[- ]clear)\\b|\\(resolved\\)',
    ),
  },
  {
    name: 'mitigated',
    explicit: false,
    words: words(
      '\\b(?:mitigated|mitigation (?:is |was )?(?:applied|deployed|complete[d]?|in place)|roll(?:ed|s) back|roll-?back (?:[\\w.]+ ){0,6}?(?:is |was )?(?:completed?|finishe[sd]|done)|roll(?:ed|ing)? back [^.;]{0,60}?\\bcompleted|revert(?:ed|s)|restored|recover(?:ed|s)|stabili[sz]ed|(?:fix|workaround|hotfix|patch) (?:is |was )?(?:deployed|applied|released|rolled out|in place|live))\\b',
    ),
  },
]

/** What the entries of a timeline hint at where none of the words above tells: the first word decides. */
export const hintWords: readonly MilestoneWords[] = [
  {
    name: 'detected',
    explicit: false,
    words: words(
      '\\b(?:detect(?:ed|s|ion)?|notic(?:e[ds]?|ing)|discover(?:y|ed|s)?|report(?:s|ed|ing)?|complain(?:s|ed|ts?)?|tickets?|alert(?:s|ed|ing)?|fir(?:es|ed|ing)|alarms?|warn(?:s|ed|ings?)?|paged?|pings?|pinged|informed|notif(?:y|ied|ies|ication)|told|tells|flag(?:s|ged)|escalat(?:e[ds]?|ing|ion)|identified|reali[sz](?:e[ds]?|ing|ation)|aware|observed?|witnessed|spotted|saw|sees|found|finds|investigat(?:e[ds]?|ing|ion)|look(?:s|ed|ing)? into|acknowledg\\w+|on-?call|called in|calls? (?:the|our|us|in)|(?:customer|user|client|merchant|partner)s? (?:asks?|asked|calls?|called|writes?|wrote)|joins?|joined)\\b',
    ),
  },
  {
    name: 'began',
    explicit: false,
    words: words(
      `\\b(?:(?:start(?:s|ed)?|beg[iau]ns?)\\b${EASING}|fail(?:s|ed|ing|ures?)?|down|crash(?:es|ed|ing)?|stall(?:s|ed)?|errors?|unavailable|stop(?:s|ped)?|expire[ds]?|outage|unable|degrad\\w+|spikes?|time-?outs?|broke|breaks?|breaking|causing|5(?:0\\d|xx)|OOM)\\b`,
    ),
  },
  {
    name: 'mitigated',
    explicit: false,
    words: words(
      '\\b(?:normal|restored?|recover(?:s|ed|y|ing)?|operational|resol(?:ved?|ves|ution)|solved|fix(?:ed|es)?|revert(?:s|ed)?|roll(?:ed|ing)?[ -]?back|mitigat\\w+|again|running|healthy|stable|stabili[sz]ed|works|working|success\\w*|completed?|end|ends|ended|over|lifted)\\b',
    ),
  },
]

/** What an entry says before it comes to who saw it: "Traffic doubles, an alert fires". */
export const clauseBefore = /^([^,;]{8,})[,;]\s/

/** The change that set it off: what it broke cannot have broken before. */
export const causeWords = words(
  '\\b(?:deployment|deploy|release|rollout|upgrade|migration|change|update|config(?:uration)? change) (?:happened|occurred|took place|was (?:made|deployed|performed|applied|released|rolled out|started|executed)|went (?:out|live)|started|began)\\b',
)

/** A sentence about what should be, may be or will be tells no milestone. */
export const notYet =
  /\b(?:will|would|should|could|might|(?<!\d (?:of )?)may(?!,? \d)|must|planned|expected|scheduled to|supposed to|in the future|next time|if)\b/i

/** How a report names a time without telling it. */
export const vagueTime =
  /\b(?:later (?:during|in|on|that|the same)|(?:shortly|soon|immediately|right|some ?time|a (?:few|couple of) (?:minutes|hours|moments)|several (?:minutes|hours)|moments|minutes|hours) (?:after|later|before|afterwards?|into)|shortly thereafter|eventually|after (?:a|some) (?:while|time))\b/i

/** Somebody or something sees the trouble; wider than beside a time, where a sentence has more verbs than one. */
export const seenWords =
  /\b(?:detected|noticed|discovered|spotted|realis?z?ed|became aware|saw|observed|alerted|paged|notified|monitoring [^.;]{0,60}?(?:showed|revealed|indicated|detected))\b/i

export interface NearWords extends Pick<MilestoneWords, 'name' | 'explicit'> {
  readonly start: number
  readonly end: number
}

/** How far words may stand from the time that they belong to. */
const REACH = 90
/** No words that end within reach begin further away. */
const FAR = 250

/** The words nearest to a time of a sentence, no other time in between. */
export function nearestWords(
  text: string,
  start: number,
  end = start,
  otherTimes: readonly number[] = [],
  among: readonly MilestoneWords[] = milestoneWords,
): NearWords | undefined {
  let nearest: NearWords | undefined
  let least = REACH
  // What lies out of reach is not searched again for each time of a long sentence.
  const within = text.slice(0, end + REACH + FAR)
  for (const { name, explicit, words } of among) {
    compiled(words).lastIndex = Math.max(0, start - FAR)
    for (let match = words.exec(within); match; match = words.exec(within)) {
      const { index } = match
      if (index >= end + least) break
      const after = words.lastIndex
      const distance = index >= end ? index - end : Math.max(0, start - after)
      const between = otherTimes.some(at => (index >= end ? at >= end && at < index : at >= after && at < start))
      if (distance >= least || between) continue
      least = distance
      nearest = { name, explicit, start: index, end: after }
    }
  }
  return nearest
}
