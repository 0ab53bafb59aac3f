/**
 * The document model: what the readers understood of a postmortem, and what a rule may ask of it.
 * Types only. Every object with a place has a `span` of UTF-16 offsets in the source.
 */
import type { Block, List, Table } from './postmortem/blocks.js'
import type { CodeDate, Conflict, DateOutlier, Duration, Milestone, Timeline } from './postmortem/events.js'
import type {
  Dated,
  ExportArtefact,
  ImpactText,
  Link,
  OpenCause,
  Placeholder,
  PseudoHeading,
  PseudoList,
  Secret,
  TemplateText,
} from './postmortem/follow-through.js'
import type { ActionList } from './postmortem/measures.js'
import type { Field, Incident, Section, StatusPage, Title } from './postmortem/sections.js'
import type { Moment, Reading, ZoneDefinition, ZoneNote } from './postmortem/times.js'
import type { Wording } from './postmortem/wording.js'
import type { DocumentSettings } from './settings.js'
import type { Placed } from './span.js'

export type * from './postmortem/blocks.js'
export type * from './postmortem/events.js'
export type * from './postmortem/follow-through.js'
export type * from './postmortem/measures.js'
export type * from './postmortem/sections.js'
export type * from './postmortem/times.js'
export type * from './postmortem/wording.js'
export type { Provenance } from './time/types.js'

export interface Postmortem extends Placed {
  /** With forward slashes, as given by the caller; undefined for text without a file. */
  readonly path: string | undefined
  readonly text: string
  /** What kind of document this is; everything but a postmortem is skipped by the gate, with the reason. */
  readonly kind: 'postmortem' | 'template' | 'runbook' | 'minutes' | 'index' | 'guide' | 'readme' | 'other'
  readonly kindReason: string | undefined
  /** ISO 639-1. Rules that read English prose are silent where it is not "en". */
  readonly language: string
  readonly settings: DocumentSettings
  readonly title: Title | undefined
  readonly blocks: readonly Block[]
  readonly lists: readonly List[]
  readonly tables: readonly Table[]
  readonly incidents: readonly Incident[]
  readonly sections: readonly Section[]
  readonly fields: readonly Field[]
  readonly statusPage: StatusPage | undefined
  readonly moments: readonly Moment[]
  readonly zoneNotes: readonly ZoneNote[]
  readonly zoneDefinitions: readonly ZoneDefinition[]
  /** Every way to read the document that is left, the best supported first; at least one. */
  readonly readings: readonly Reading[]
  /** False where there are too many readings to compare moments in all of them. */
  readonly readingsComplete: boolean
  readonly durations: readonly Duration[]
  readonly timelines: readonly Timeline[]
  readonly milestones: readonly Milestone[]
  readonly conflicts: readonly Conflict[]
  readonly dateOutliers: readonly DateOutlier[]
  readonly codeDates: readonly CodeDate[]
  readonly actions: readonly ActionList[]
  readonly wordings: readonly Wording[]
  /** It says so itself: by its status it is a draft, preliminary, or its incident goes on. */
  readonly isDraft: boolean
  readonly placeholders: readonly Placeholder[]
  readonly templateTexts: readonly TemplateText[]
  readonly artefacts: readonly ExportArtefact[]
  readonly secrets: readonly Secret[]
  /** Links and images to places that can be checked: in this document, or in its repository. */
  readonly links: readonly Link[]
  readonly impact: readonly ImpactText[]
  readonly openCauses: readonly OpenCause[]
  readonly pseudoLists: readonly PseudoList[]
  readonly pseudoHeadings: readonly PseudoHeading[]
  /** When the report was published, as it says itself. */
  readonly publication: Dated | undefined
  /** When the incident was over. */
  readonly resolution: Dated | undefined
}
