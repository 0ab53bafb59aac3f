import type { z } from 'zod'
import type { Postmortem } from './postmortem.js'
import type { Placed, Span } from './span.js'

export type Severity = 'error' | 'warning' | 'info'

/** How sure a rule is. `likely` weighs at most a warning, `possible` at most an info. */
export type Certainty = 'certain' | 'likely' | 'possible'

/** Replaces a span of the source by text; an empty span inserts, an empty text deletes. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** One of the readings that an author may choose between. */
export interface Suggestion {
  readonly message: string
  readonly edits: readonly Edit[]
}

/** Another place that belongs to a problem: the other party to a conflict, the other lines of one cause. */
export interface Related {
  readonly at: Placed
  readonly message?: string
}

/** What a rule yields. */
export interface Problem {
  /** Where it is; the document itself when something is missing. */
  readonly at: Placed
  /** A fact about the document, in its own words: lower case, one line, no full stop. */
  readonly message: string
  /** One imperative sentence. */
  readonly help?: string
  /** Default: certain. */
  readonly certainty?: Certainty
  readonly related?: readonly Related[]
  /** Only when the edit cannot change what the author meant. */
  readonly fix?: readonly Edit[]
  readonly suggestions?: readonly Suggestion[]
}

/** A document of an example; a line that ends in `<!-- ! -->` must be reported, no other line may be. */
export type Example<Options = unknown> =
  | string
  | {
      readonly markdown: string
      readonly options?: Partial<Options>
      readonly settings?: ExampleSettings
      /** The file name as a rule sees it. */
      readonly path?: string
    }

/** The settings that an example may change. */
export interface ExampleSettings {
  readonly timezone?: string
  readonly zones?: Readonly<Record<string, string>>
  readonly now?: string
  readonly [name: string]: unknown
}

export interface Rule<Options = unknown> {
  readonly id: string
  /** One line, imperative: what the document must do. */
  readonly summary: string
  /** Why an author should care, in a paragraph, with its source. */
  readonly why: string
  /** The most that a problem of this rule may weigh, and its severity in the recommended preset unless `off`. */
  readonly severity: Severity
  /** Not part of the recommended preset. */
  readonly off?: boolean
  /** Some of its problems have a `fix`. */
  readonly fixable?: boolean
  /** Some of its problems have `suggestions`. */
  readonly hasSuggestions?: boolean
  readonly options?: OptionsSchema<z.ZodType<Options>>
  /** Named documents, run as tests and shown on the rule's page. */
  readonly examples: Readonly<Record<string, Example<Options>>>
  check(postmortem: Postmortem, options: Options): Iterable<Problem>
}

/** A schema, or what makes it: then zod loads only where a config sets options. */
export type OptionsSchema<Schema extends z.ZodType> = Schema | ((zod: typeof z) => Schema)

type RuleWith<Schema extends z.ZodType, Options> = Omit<Rule<z.output<Schema>>, 'options'> & Options

/** The identity: it exists so that `check` knows the type of the options. */
export function defineRule<Schema extends z.ZodType>(
  rule: RuleWith<Schema, { readonly options: (zod: typeof z) => Schema }>,
): Rule<z.output<Schema>>
export function defineRule<Schema extends z.ZodType = z.ZodType<Record<string, never>>>(
  rule: RuleWith<Schema, { readonly options?: Schema }>,
): Rule<z.output<Schema>>
export function defineRule(rule: Rule): Rule {
  return rule
}

/** 1-based, in UTF-16 units; the end is exclusive. */
export interface Region {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Another place of a finding. */
export interface RelatedFinding extends Region {
  readonly message: string
  /** As that of a finding of the same rule at this place. */
  readonly fingerprint?: string
}

/** What a user sees: plain data, as `--format json` prints it, plus the edits that `--fix` applies. */
export interface Finding extends Region {
  readonly rule: string
  readonly severity: Severity
  readonly certainty: Certainty
  readonly message: string
  readonly help?: string
  readonly related: readonly RelatedFinding[]
  readonly fixable: boolean
  readonly fix?: readonly Edit[]
  readonly suggestions?: readonly Suggestion[]
  readonly url: string
  /** Stable across moved lines: path, rule, normalised text of the place, occurrence. */
  readonly fingerprint: string
  readonly span: Span
  /** About the document as a whole, something that is missing: the place is only where it is shown. */
  readonly whole?: true
}
