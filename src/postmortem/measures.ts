/** The measures of a report, judged. Types only. */
import type { Placed, Span } from '../span.js'
import type { Block } from './blocks.js'
import type { Section } from './sections.js'

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
