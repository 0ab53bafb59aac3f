/** The public API: re-exports only. */
export { z } from 'zod'
export { format, type LintOptions, type LintTextOptions, lint, lintFiles, loadConfig } from './api.js'
export type { Config, Override, RuleLevel, RuleValue } from './config/config.js'
export type { PlainConfig } from './config/plain.js'
export { wordsOf } from './coverage.js'
export { type Misplaced, misplaced, type Order } from './facts/timeline-order.js'
export { fittingDate, sortEdits } from './facts/timeline-repair.js'
export { Failure } from './failure.js'
export { grouped } from './grouped.js'
export {
  inItem,
  type Lacking,
  lackingMeasures,
  lastDayOf,
  ofMeasures,
  openItems,
  placeOf,
  together,
  type WeakItem,
  weakItems,
} from './measures.js'
export { type MissingSections, missingSections, nearestSections, type WantedSections } from './missing-sections.js'
export { definePlugin, type Plugin } from './plugin.js'
export type {
  ActionItem,
  ActionList,
  ActionType,
  Block,
  CodeDate,
  Conflict,
  Dated,
  DateOutlier,
  Duration,
  ExportArtefact,
  Field,
  ImpactText,
  Incident,
  Instant,
  Link,
  List,
  ListItem,
  Mark,
  Milestone,
  MilestoneName,
  Moment,
  MomentDateOrder,
  MomentEnd,
  MomentZone,
  OpenCause,
  Placeholder,
  Postmortem,
  Provenance,
  PseudoHeading,
  PseudoList,
  Quantity,
  Reading,
  Reason,
  Secret,
  Section,
  SectionRole,
  StatusPage,
  StatusUpdate,
  Table,
  TableRow,
  TemplateText,
  Timeline,
  TimelineEntry,
  Title,
  Verdict,
  Wording,
  ZoneDefinition,
  ZoneNote,
} from './postmortem.js'
export type {
  ExcusedFinding,
  FileResult,
  LintResult,
  ReporterOptions,
  RuleDescription,
  Summary,
  Tool,
} from './result.js'
export {
  type Certainty,
  defineRule,
  type Edit,
  type Example,
  type Finding,
  type Problem,
  type Region,
  type Related,
  type Rule,
  type Severity,
  type Suggestion,
} from './rule.js'
export { headingsPhrase, sectionPhrase, sectionsPhrase, sectionTitle } from './section-names.js'
export type { DocumentSettings } from './settings.js'
export { isSiteStamp } from './site-stamps.js'
export { isWithin, type Placed, type Span } from './span.js'
export { daysIn, HOUR, isoClock, isoDate, longDate, MONTHS, WEEKDAYS, weekdayOf } from './time/civil.js'
export { certaintyOf, margin, minutesBetween } from './time/compare.js'
export type {
  CivilDate,
  ClockTime,
  DurationExpression,
  NumericDate,
  Precision,
  TimeExpression,
  TimePoint,
  ZoneToken,
} from './time/types.js'
export { offsetsOf, siblingAt, usualOffset } from './time/zone-abbreviations.js'
export { isOneZone, isSameZone } from './time/zone-chain.js'
export { placeName, placeNames } from './time/zone-places.js'
export { offsetName, type Zone } from './time/zone-tokens.js'
export { DAY, gapAt, lettersAt, MINUTE } from './time/zones.js'
