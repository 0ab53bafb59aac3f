import type { Reason } from '../../postmortem.js'
import type { Clause } from './clause.js'

/** What keeps an item from being checkable: a reason, before it has a place in the source. */
export interface Weakness {
  readonly kind: Reason['kind']
  /** The words it rests on, as a range of the item's words. */
  readonly words: Clause
  /** True when nothing in the item says when it is done; false when something does. */
  readonly empty: boolean
  /** A fact about the item, with the words already in quotes. */
  readonly message: (quoted: string) => string
  readonly help: string
}
