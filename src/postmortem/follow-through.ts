/** What was left undone in the document: placeholders, links, secrets, an impact without numbers. Types only. */
import type { Placed, Span } from '../span.js'
import type { Block } from './blocks.js'
import type { Instant } from './times.js'

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
