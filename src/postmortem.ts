/**
 * The document model: what the readers understood of a postmortem, and what a rule may ask of it.
 * Types only. Every object with a place has a `span` of UTF-16 offsets in the source.
 */
import type { DocumentSettings } from './settings.js'
import type { Placed, Span } from './span.js'
import type { DurationExpression, Precision, Provenance, TimeExpression } from './time/types.js'
import type { AbbreviationVerdict } from './time/zone-abbreviations.js'
import type { Zone } from './time/zone-tokens.js'

export type { Provenance } from './time/types.js'

// ─── Blocks ──────────────────────────────────────────────────────────────────────────────────────

/** What a stretch of a block's text is in Markdown. Indices are into the block's text. */
export interface Mark {
  readonly kind: 'strong' | 'emphasis' | 'delete' | 'code' | 'link' | 'image' | 'html' | 'footnote'
  readonly start: number
  readonly end: number
  /** In the source, delimiters included. */
  readonly span: Span
  /** The target of a link or an image; the identifier of a footnote. */
  readonly url?: string | undefined
  /** The content of inline code or HTML, which the text shows as one placeholder (U+FFFC). */
  readonly value?: string | undefined
}

export interface List extends Placed {
  readonly ordered: boolean
  /** 0 for a list that is in no other list. */
  readonly depth: number
  readonly items: readonly ListItem[]
}

export interface ListItem extends Placed {
  readonly list: List
  readonly parent: ListItem | undefined
  /** True for `[x]`, false for `[ ]`, undefined without a checkbox. */
  readonly checked: boolean | undefined
  /** Its own blocks, those of nested lists excluded. */
  readonly blocks: readonly Block[]
  readonly lists: readonly List[]
}

export interface Table extends Placed {
  readonly header: readonly Block[]
  readonly rows: readonly TableRow[]
}

export interface TableRow extends Placed {
  readonly table: Table
  /** One block a cell, in order; rows may be shorter or longer than the header. */
  readonly cells: readonly Block[]
}

export interface CellPlace {
  readonly table: Table
  /** Undefined for a cell of the header. */
  readonly row: TableRow | undefined
  /** From 0. */
  readonly column: number
}

/**
 * A heading, paragraph, table cell, code block, HTML block or front matter. `text` is what a reader sees: link text in;
 * URLs, images, comments and code out (one U+FFFC keeps the neighbours of code, images and bare URLs apart);
 * lines are kept, soft and hard breaks alike, as "\n". Inline code whose whole content is one time expression is text.
 */
export interface Block extends Placed {
  /** Position in `Postmortem.blocks`. */
  readonly index: number
  readonly kind: 'heading' | 'paragraph' | 'cell' | 'code' | 'html' | 'front-matter' | 'rule'
  readonly text: string
  /** Where a stretch of `text` stands in the source. */
  spanOf(start: number, end: number): Span
  readonly marks: readonly Mark[]
  /** 1 to 6, for a heading. */
  readonly depth: number | undefined
  readonly setext: boolean
  /** The innermost list item that holds it. */
  readonly item: ListItem | undefined
  readonly cell: CellPlace | undefined
  /** Inside a block quote. */
  readonly quoted: boolean
  /** Inside a footnote definition. */
  readonly footnote: boolean
}

// ─── Sections and fields ─────────────────────────────────────────────────────────────────────────

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

// ─── Times ───────────────────────────────────────────────────────────────────────────────────────

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

/** What a calendar and a clock on the wall show, as if they showed UTC: milliseconds. */
export type Civil = number

/** The zone of a moment as it is understood. */
export interface MomentZone {
  /** Undefined for words that name none. */
  readonly zone: Zone | undefined
  /** As written: "CET", "PST (UTC-7)". */
  readonly text: string
  /** Where it is written, beside the clock or in a note; one object for all the moments of a note. Undefined for a setting. */
  readonly at: Placed | undefined
  /** It comes from a note such as "all times are CET", a heading, a column. */
  readonly isNote: boolean
  /** Who uses an abbreviation on that date, and who does not. */
  readonly verdict: AbbreviationVerdict | undefined
  /** What told the meaning of an abbreviation that might have several. */
  readonly settledBy: 'definition' | 'place' | 'setting' | undefined
}

/** A date in a notation of numbers that leaves month and day open: 08/09/2023. */
export interface MomentDateOrder extends Placed {
  readonly text: string
  /** Month first, then day first, as midnights. */
  readonly days: readonly [Civil, Civil]
  /** 0 or 1 where the document settles it. */
  readonly settled: 0 | 1 | undefined
  /** The date that settles it. */
  readonly evidence: (Placed & { readonly text: string }) | undefined
  /** The document has dates in both orders. */
  readonly bothOrders: boolean
}

/**
 * A time of the document, with all that is known about it. In `expression`, indices are those of the block's text.
 * Most questions are answered by `local` (what the wall showed) and `utc`; `readings` tells which belong together.
 */
export interface Moment extends Placed {
  /** Position in `Postmortem.moments`. */
  readonly index: number
  readonly text: string
  readonly block: Block
  readonly expression: TimeExpression
  /** Every reading kept, ascending; empty: no such instant exists; undefined: the document does not say enough. */
  readonly utc: readonly Instant[] | undefined
  readonly utcEnd: readonly Instant[] | undefined
  /** The instant in each of `Postmortem.readings`: what to compare moments by, reading by reading. */
  readonly instants: readonly (Instant | undefined)[]
  readonly instantsEnd: readonly (Instant | undefined)[]
  /** The day it is on, as midnight, in every reading of its notation; empty where nothing gives one. */
  readonly days: readonly Civil[]
  readonly daysEnd: readonly Civil[]
  /** Day and clock together, in every reading; empty where either is missing. */
  readonly local: readonly Civil[]
  readonly localEnd: readonly Civil[]
  /** Milliseconds since midnight, after am and pm; undefined for a date alone. */
  readonly clock: number | undefined
  readonly clockEnd: number | undefined
  /** False where a month and a day stand without a year; `days` is then on a nominal year, `local` empty. */
  readonly hasYear: boolean
  /** The clock passed midnight since the entry above, so that the next day was taken. */
  readonly rolledOver: boolean
  /** Twelve hours were added to a clock without am or pm, because it follows on noon. */
  readonly assumedPm: boolean
  readonly precision: Precision
  readonly approximate: boolean
  readonly zone: MomentZone | undefined
  readonly zoneEnd: MomentZone | undefined
  readonly dateOrder: MomentDateOrder | undefined
  readonly from: {
    readonly date: Provenance | undefined
    readonly year: Provenance | undefined
    readonly zone: Provenance | undefined
  }
  /** Position of the moment whose instant this one notes again: "12:05 EDT (16:05 UTC)". */
  readonly pairedWith: number | undefined
  /** What it says about the document: a field that dates the incident, a title, the stamp of an update, the publication. */
  readonly anchor: 'header' | 'title' | 'stamp' | 'publication' | undefined
  /** Position in `StatusPage.updates`. */
  readonly update: number | undefined
}

/** Words that give a zone to times they do not stand beside: "all times are CET", "Timeline (UTC)", "Time (PT)". */
export interface ZoneNote extends Placed {
  readonly text: string
  /** Undefined for words that name none. */
  readonly zone: Zone | undefined
  readonly scope: 'column' | 'section' | 'document'
  /** For an abbreviation that no clock uses: what it means on the date that stands nearest. */
  readonly unused: { readonly day: Civil; readonly verdict: AbbreviationVerdict } | undefined
}

/** Letters and the offset that the document gives them: "PST (UTC-7)". */
export interface ZoneDefinition extends Placed {
  readonly text: string
  readonly letters: string
  /** Minutes east of UTC. */
  readonly offset: number
}

/** One consistent way to answer every open question of a document: what an abbreviation means, which of month and day comes first. */
export type Reading = Readonly<Record<string, string | number>>

/** One end of a moment: where a range starts or ends; a point starts only. */
export interface MomentEnd extends Placed {
  readonly moment: Moment
  readonly side: 'from' | 'to'
  /** As written, the words of this end alone. */
  readonly text: string
  /** With its day and zone, as far as they are known: "2026-04-13 21:00 CET". */
  readonly full: string
}

/** A stated length of time; the rules compare it with the times that it is the length of. */
export interface Duration extends Placed {
  readonly text: string
  readonly block: Block
  readonly expression: DurationExpression
  /** The two times whose distance it states; undefined where the document does not tie it to two times. */
  readonly between: readonly [from: MomentEnd, to: MomentEnd] | undefined
  /** The two times stand elsewhere in the report, and contradict it. */
  readonly isApart: boolean
  /** The time to detect and the time to resolve beside a total; none where the report does not state both. */
  readonly parts: readonly Duration[]
  /** Minutes between the two times in each reading; undefined where a reading does not tell. */
  readonly measured: readonly (number | undefined)[]
  /** Minutes by which the two may differ: rounding, "about", times that are approximate. */
  readonly tolerance: number
}

export interface TimelineEntry extends Placed {
  readonly moment: Moment
  /** What happened, without the time. */
  readonly text: string
  readonly block: Block
  /** The milestone that it is the field of: "Repaired: 13:46". */
  readonly label: MilestoneName | undefined
}

export interface Timeline extends Placed {
  readonly shape: 'table' | 'list' | 'headings' | 'lines' | 'status-page'
  readonly section: Section | undefined
  readonly order: 'oldest-first' | 'newest-first' | 'unknown'
  /** The author says that the entries are not in order. */
  readonly explained: boolean
  /** Every entry is the field of a milestone, so that a form gives the order and not the clock. */
  readonly labelled: boolean
  readonly entries: readonly TimelineEntry[]
  readonly incident: number
}

export type MilestoneName = 'began' | 'detected' | 'declared' | 'mitigated' | 'resolved'

/** What the document says of one milestone at one place. The best evidence for each milestone comes first. */
export interface Milestone extends Placed {
  readonly name: MilestoneName
  /** Absent when the document describes the milestone without a time. */
  readonly at: MomentEnd | undefined
  readonly from: 'field' | 'timeline' | 'prose' | 'status-page'
  /**
   * `certain`: said of the incident itself, in a field or in so many words; such places must agree with each other.
   * `likely`: words that tell it stand beside a time. `possible`: an entry of a timeline hints at it.
   */
  readonly certainty: 'certain' | 'likely' | 'possible'
  /** The sentence, line or entry that says so. */
  readonly text: string
  readonly incident: number
}

/**
 * Two places that cannot both be right:
 *
 * - `start`, `end`: two times for the start or the end of the incident
 * - `order`: a milestone in front of the one that it must follow
 * - `done-early`: an update says done what is dated later elsewhere
 * - `still-going`: an update of the status page describes as going on what has ended elsewhere
 * - `same-clock`: one clock time in two zones
 * - `window`: the effects start before their cause
 * - `date`: a field dates the incident on a day on which nothing happened
 */
export interface Conflict extends Placed {
  readonly kind: 'start' | 'end' | 'order' | 'done-early' | 'still-going' | 'same-clock' | 'window' | 'date'
  readonly certainty: 'certain' | 'likely' | 'possible'
  readonly at: MomentEnd
  readonly other: MomentEnd
  /** What the first place says, in words that fit behind its time: "begins the incident". */
  readonly what: string
  /** What the other place says. */
  readonly otherWhat: string
  /** More places of the same cause. */
  readonly more: readonly MomentEnd[]
}

/** A date in a log or in other code. */
export interface CodeDate extends Placed {
  readonly text: string
  readonly day: Civil
}

/** One date that a slip of a digit has put a month or a year away from all others of its list. */
export interface DateOutlier extends Placed {
  readonly moment: Moment
  /** The day that would be among the others. */
  readonly meant: Civil
  /** The first and the last day of the others. */
  readonly others: { readonly from: Civil; readonly to: Civil }
  /** One of them. */
  readonly other: Moment
}

// ─── Measures ────────────────────────────────────────────────────────────────────────────────────

export type ActionType = 'prevent' | 'detect' | 'mitigate' | 'process'

/** `unjudged`: in a language that the lexicon does not know. */
export type Verdict = 'actionable' | 'partial' | 'not-actionable' | 'done' | 'not-an-action' | 'unjudged'

/** Why an item was judged so: the kind of weakness, the words it rests on, a shape for the rewrite. */
export interface Reason {
  readonly kind: 'vague' | 'exploratory' | 'human-fix' | 'pledge' | 'hedged' | 'need' | 'placeholder' | 'other'
  /** As written in the item. */
  readonly words: string
  readonly span: Span
  /** True when nothing in the item says when it is done, false when something does. */
  readonly empty: boolean
  /** A fact about the item, in words that its author accepts. */
  readonly message: string
  /** A shape for the rewrite, an imperative sentence. */
  readonly help: string
}

export interface ActionItem extends Placed {
  readonly text: string
  readonly block: Block
  readonly owner:
    | { readonly text: string; readonly span: Span; readonly kind: 'person' | 'handle' | 'role' | 'team' }
    | undefined
  readonly due:
    | {
        readonly text: string
        readonly span: Span
        /** "2026-05-01", "2026-05", "2026-Q2"; undefined where no year or no calendar period is written. */
        readonly date: string | undefined
        readonly precision: 'day' | 'month' | 'quarter' | 'sprint' | 'unknown'
      }
    | undefined
  readonly tickets: readonly string[]
  readonly priority: string | undefined
  readonly type: ActionType | undefined
  /** Whether a column, a group or a tag states the type, or its words suggest it. */
  readonly typed: 'stated' | 'guessed' | undefined
  readonly state: 'open' | 'done' | 'dropped'
  readonly verdict: Verdict
  readonly reasons: readonly Reason[]
  /** A second action in the same item, which could be owned and closed without the first. */
  readonly second: { readonly text: string; readonly span: Span } | undefined
}

export interface ActionList extends Placed {
  readonly carrier: 'list' | 'table' | 'prose' | 'paragraphs'
  readonly section: Section | undefined
  /** `likely` for a trailing list without a heading. */
  readonly certainty: 'certain' | 'likely'
  /** None where a section for measures holds none. */
  readonly items: readonly ActionItem[]
  /** What a list without items says: nothing at all, "none", "none, because …", or prose without a measure. */
  readonly without: 'blank' | 'none' | 'explained' | 'prose' | undefined
  /** The start of the line on which it begins, where a heading could stand above it; undefined where one does. */
  readonly lineStart: number | undefined
  readonly incident: number
}

// ─── Follow-through ──────────────────────────────────────────────────────────────────────────────

/** Something an author meant to replace: TBD, HH:MM, `<name>`, a value of "?". */
export interface Placeholder extends Placed {
  readonly text: string
  readonly block: Block
  readonly kind: 'word' | 'unknown' | 'time' | 'date' | 'slot' | 'sample' | 'title' | 'value'
  readonly certainty: 'certain' | 'likely' | 'possible'
}

/** A sentence of a template's instructions that was left in. */
export interface TemplateText extends Placed {
  readonly text: string
  readonly words: number
  /** The template it is from; undefined for an instruction that is known by its form only. */
  readonly template: string | undefined
  /** The lines to delete where nothing else stands on them. */
  readonly lines: Span | undefined
}

/** What a document editor or a status page left in the source when the text was exported. */
export interface ExportArtefact extends Placed {
  readonly kind: 'blank-paragraph' | 'no-break-space' | 'invisible' | 'escape' | 'encoding'
  /** What to write in its place; undefined where that cannot be known. */
  readonly replacement: string | undefined
}

/** A credential in the source. */
export interface Secret extends Placed {
  /** With its article: "a GitHub token". */
  readonly kind: string
  readonly text: string
}

/** A link or an image whose target can be looked up. */
export interface Link extends Placed {
  readonly kind: 'link' | 'image'
  readonly url: string
  readonly target: 'anchor' | 'file' | 'domain'
  /** Whether its target is there; undefined where that cannot be known. */
  readonly exists: boolean | undefined
  /** How sure that is: a document that stands apart from its repository has none of its files around it. */
  readonly certainty: 'certain' | 'likely' | 'possible'
}

/** Text that says what the incident did to users, and the quantities it gives. */
export interface ImpactText extends Placed {
  readonly text: string
  /** As written: "38 % of checkouts", "all API calls"; empty when it is not quantified. Looked for as they are asked for. */
  readonly quantities: Iterable<Quantity>
}

export interface Quantity {
  readonly text: string
  readonly kind: 'count' | 'percent' | 'duration' | 'money' | 'universal' | 'none'
}

/** A statement in a section on causes that a cause is not known yet. */
export interface OpenCause extends Placed {
  readonly text: string
}

/** The title of a known section that is no heading. */
export interface PseudoHeading extends Placed {
  readonly title: string
  /** Make its line a heading, and labels beside it that would else be none any more; none inside other structures. */
  readonly edits: readonly { readonly span: Span; readonly text: string }[]
}

/** An instant with the place that names it. */
export interface Dated extends Placed {
  readonly instant: Instant
  readonly certainty: 'certain' | 'likely'
}

/** Bullets that are characters, not Markdown. */
export interface PseudoList extends Placed {
  readonly bullet: string
  readonly items: readonly Placed[]
  /** The edits that make it a list; undefined inside other structures. */
  readonly edits: readonly { readonly span: Span; readonly text: string }[] | undefined
}

// ─── Wording ─────────────────────────────────────────────────────────────────────────────────────

/** Words that judge, exaggerate or repeat, where the author speaks: never in quotes, chat logs, code or status updates. */
export interface Wording extends Placed {
  readonly kind:
    | 'human-error'
    | 'blame'
    | 'counterfactual'
    | 'animated'
    | 'absolute-claim'
    | 'repeated-word'
    | 'named-individual'
    | 'acronym'
  readonly text: string
  /** `possible` where the authors speak of themselves: "we forgot". */
  readonly certainty: 'certain' | 'possible'
  /** What to delete so that a word no longer stands twice, where nothing but blanks is between the two. */
  readonly removal?: Span | undefined
}

// ─── The document ────────────────────────────────────────────────────────────────────────────────

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
