/** The parts of a report: sections, fields, the title, incidents, the updates of a status page. Types only. */
import type { Placed, Span } from '../span.js'
import type { Block } from './blocks.js'
import type { Moment } from './times.js'

/** A canonical section id of `facts/sections.data.json`: "summary", "impact", "timeline", "root-cause", "action-items" … */
export type SectionRole = string

export type Carrier = 'heading' | 'setext' | 'bold' | 'label' | 'plain'

export interface Section extends Placed {
  /** As written, without numbering, emoji and colon. `span` is that of the whole title. */
  readonly title: string
  /** None when the heading is not a known section; several for "Mitigation and resolution". */
  readonly roles: readonly SectionRole[]
  readonly carrier: Carrier
  /** 1 to 6; carriers other than headings count one below the heading above them. */
  readonly depth: number
  /** `certain` for headings, `likely` for bold and labels, `possible` for plain paragraphs. */
  readonly certainty: 'certain' | 'likely' | 'possible'
  readonly heading: Block
  /** From the end of the title to the start of the next section of the same or a higher level: children are in. */
  readonly body: Span
  readonly parent: Section | undefined
  readonly children: readonly Section[]
  /** Every block of the body, those of children included, headings too. */
  readonly blocks: readonly Block[]
  /** What a reader sees of the body, children included. */
  readonly text: string
  /** Nothing to read: no text, code or image; bullets without text and tables of blank rows do not count. */
  readonly empty: boolean
  /** The value that stands behind a label on the same line. */
  readonly value?: { readonly text: string; readonly span: Span } | undefined
  /** Position in `Postmortem.incidents`. */
  readonly incident: number
}

/** A canonical field name: "title", "incident-id", "date", "start", "end", "duration", "severity", "status", "authors", "services", "publication" … */
export type FieldName = string

export interface Field extends Placed {
  /** Undefined for a label that has no known meaning. */
  readonly name: FieldName | undefined
  readonly label: string
  readonly value: string
  readonly valueSpan: Span
  readonly carrier: 'front-matter' | 'table' | 'label' | 'list' | 'heading' | 'trailer'
  readonly block: Block
  readonly incident: number
}

/** One update of a status page's trailer, with its label and stamp. */
export interface StatusUpdate extends Placed {
  /** "Resolved", "Monitoring", "Update" …; undefined where the page shows none. */
  readonly label: string | undefined
  readonly text: string
  readonly blocks: readonly Block[]
  /** Where the "Posted …" stamp is written. */
  readonly stampSpan: Span
  readonly stamp: Moment | undefined
}

export interface StatusPage extends Placed {
  /** As written, usually newest first. */
  readonly updates: readonly StatusUpdate[]
  /** The stamp under the postmortem itself: when it was published. */
  readonly publication: StatusUpdate | undefined
  /** "This incident affected: …". */
  readonly affected: { readonly text: string; readonly span: Span } | undefined
}

/** One incident of a document; most documents have one that spans all. */
export interface Incident extends Placed {
  readonly title: string | undefined
}

export interface Title extends Placed {
  readonly text: string
  readonly from: 'heading' | 'front-matter' | 'field' | 'line'
}
