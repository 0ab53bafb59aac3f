/** How a report speaks. Types only. */
import type { Placed, Span } from '../span.js'

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
