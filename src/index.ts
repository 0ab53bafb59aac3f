/** The public API: re-exports only. */
export { z } from 'zod'
export { definePlugin, type Plugin } from './plugin.js'
export type {
  ActionItem,
  ActionList,
  ActionType,
  Block,
  Duration,
  Field,
  Incident,
  Instant,
  List,
  ListItem,
  Mark,
  Milestone,
  MilestoneName,
  Moment,
  Postmortem,
  Provenance,
  Reason,
  Section,
  SectionRole,
  StatusPage,
  StatusUpdate,
  Table,
  TableRow,
  Timeline,
  TimelineEntry,
  Title,
  Verdict,
} from './postmortem.js'
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
export type { DocumentSettings } from './settings.js'
export type { Placed, Span } from './span.js'
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
