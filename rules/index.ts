/**
 * The built-in rules are just the first plugin. They import the package by its own name, as any other plugin does:
 * so a user turns one into their own by copying its file, and no internal helper can creep in.
 */
import { definePlugin, type Rule } from 'postmortem-lint'
import actionCompound from './actions/action-compound.js'
import actionCoverage from './actions/action-coverage.js'
import actionDueDate from './actions/action-due-date.js'
import actionExploratory from './actions/action-exploratory.js'
import actionHedged from './actions/action-hedged.js'
import actionHumanFix from './actions/action-human-fix.js'
import actionOverdue from './actions/action-overdue.js'
import actionOwner from './actions/action-owner.js'
import actionPledge from './actions/action-pledge.js'
import actionPriority from './actions/action-priority.js'
import actionTicket from './actions/action-ticket.js'
import actionVague from './actions/action-vague.js'
import actionsItemised from './actions/actions-itemised.js'
import actionsPresent from './actions/actions-present.js'
import lessonsWithoutAction from './actions/lessons-without-action.js'
import defaults from './defaults.data.json' with { type: 'json' }
import brokenLink from './follow-through/broken-link.js'
import exportArtefacts from './follow-through/export-artefacts.js'
import impactQuantified from './follow-through/impact-quantified.js'
import latePublication from './follow-through/late-publication.js'
import openInvestigation from './follow-through/open-investigation.js'
import placeholder from './follow-through/placeholder.js'
import secret from './follow-through/secret.js'
import templateText from './follow-through/template-text.js'
import absoluteClaim from './language/absolute-claim.js'
import animatedLanguage from './language/animated-language.js'
import blame from './language/blame.js'
import counterfactual from './language/counterfactual.js'
import humanError from './language/human-error.js'
import namedIndividual from './language/named-individual.js'
import repeatedWord from './language/repeated-word.js'
import undefinedAcronym from './language/undefined-acronym.js'
import descriptiveTitle from './sections/descriptive-title.js'
import duplicateSection from './sections/duplicate-section.js'
import emptySection from './sections/empty-section.js'
import filenameDate from './sections/filename-date.js'
import knownSeverity from './sections/known-severity.js'
import knownStatus from './sections/known-status.js'
import pseudoHeading from './sections/pseudo-heading.js'
import pseudoList from './sections/pseudo-list.js'
import requiredMetadata from './sections/required-metadata.js'
import requiredSections from './sections/required-sections.js'
import unlabelledActions from './sections/unlabelled-actions.js'
import clockAmbiguous from './time/clock-ambiguous.js'
import clockFormatMixed from './time/clock-format-mixed.js'
import clockImpossible from './time/clock-impossible.js'
import dateAmbiguous from './time/date-ambiguous.js'
import dateImpossible from './time/date-impossible.js'
import dateInFuture from './time/date-in-future.js'
import dateMissing from './time/date-missing.js'
import dateOutlier from './time/date-outlier.js'
import dstGap from './time/dst-gap.js'
import dstOverlap from './time/dst-overlap.js'
import pairedTimesDiffer from './time/paired-times-differ.js'
import relativeDate from './time/relative-date.js'
import weekdayMismatch from './time/weekday-mismatch.js'
import zoneAmbiguous from './time/zone-ambiguous.js'
import zoneContradiction from './time/zone-contradiction.js'
import zoneMissing from './time/zone-missing.js'
import zoneMixed from './time/zone-mixed.js'
import zoneOffSeason from './time/zone-off-season.js'
import zoneUnknown from './time/zone-unknown.js'
import conflictingServices from './timeline/conflicting-services.js'
import conflictingTimes from './timeline/conflicting-times.js'
import duplicateEntry from './timeline/duplicate-entry.js'
import durationMismatch from './timeline/duration-mismatch.js'
import rangeReversed from './timeline/range-reversed.js'
import timelineEntries from './timeline/timeline-entries.js'
import timelineEvidence from './timeline/timeline-evidence.js'
import timelineGap from './timeline/timeline-gap.js'
import timelineMidnight from './timeline/timeline-midnight.js'
import timelineMilestones from './timeline/timeline-milestones.js'
import timelineOrder from './timeline/timeline-order.js'

/** Rules by family: the folder that holds them, and the order in which `rules` and the README list them. */
// biome-ignore lint/suspicious/noExplicitAny: rules with different options share one list.
export const families: Record<string, readonly Rule<any>[]> = {
  sections: [
    descriptiveTitle,
    duplicateSection,
    emptySection,
    filenameDate,
    knownSeverity,
    knownStatus,
    pseudoHeading,
    pseudoList,
    requiredMetadata,
    requiredSections,
    unlabelledActions,
  ],
  time: [
    clockAmbiguous,
    clockFormatMixed,
    clockImpossible,
    dateAmbiguous,
    dateImpossible,
    dateInFuture,
    dateMissing,
    dateOutlier,
    dstGap,
    dstOverlap,
    pairedTimesDiffer,
    relativeDate,
    weekdayMismatch,
    zoneAmbiguous,
    zoneContradiction,
    zoneMissing,
    zoneMixed,
    zoneOffSeason,
    zoneUnknown,
  ],
  timeline: [
    conflictingServices,
    conflictingTimes,
    duplicateEntry,
    durationMismatch,
    rangeReversed,
    timelineEntries,
    timelineEvidence,
    timelineGap,
    timelineMidnight,
    timelineMilestones,
    timelineOrder,
  ],
  actions: [
    actionCompound,
    actionCoverage,
    actionDueDate,
    actionExploratory,
    actionHedged,
    actionHumanFix,
    actionOverdue,
    actionOwner,
    actionPledge,
    actionPriority,
    actionTicket,
    actionVague,
    actionsItemised,
    actionsPresent,
    lessonsWithoutAction,
  ],
  language: [
    absoluteClaim,
    animatedLanguage,
    blame,
    counterfactual,
    humanError,
    namedIndividual,
    repeatedWord,
    undefinedAcronym,
  ],
  'follow-through': [
    brokenLink,
    exportArtefacts,
    impactQuantified,
    latePublication,
    openInvestigation,
    placeholder,
    secret,
    templateText,
  ],
}

const folder = new Map(Object.entries(families).flatMap(([family, rules]) => rules.map(({ id }) => [id, family])))

export default definePlugin({
  rules: Object.values(families).flat(),
  defaults,
  url: id => `https://github.com/postmortem-lint/postmortem-lint/blob/main/rules/${folder.get(id)}/${id}.md`,
})
