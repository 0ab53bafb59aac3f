import type { Block, ListItem, Section } from '../postmortem.js'
import { Stretches } from './stretches.js'

/** The sections and list items that hold a place, by ids of their own. */
export class Holders {
  readonly #ids = new Map<unknown, number>()
  readonly #sections: Stretches<Section>
  readonly #titles: Stretches<Section>
  #last: { section: Section | undefined; item: ListItem | undefined; ids: readonly number[] } = {
    section: undefined,
    item: undefined,
    ids: [],
  }

  constructor(sections: readonly Section[]) {
    this.#sections = new Stretches(sections, ({ body, span }) => ({
      start: span.start,
      end: Math.max(body.end, span.end),
    }))
    const titles = sections.filter(
      ({ heading, carrier, value }) => heading.kind === 'paragraph' && carrier !== 'label' && value === undefined,
    )
    this.#titles = new Stretches(titles, ({ span }) => span)
  }

  /** Outermost first. What the same section and item hold gets the same list. */
  of(place: number, { item }: Block): readonly number[] {
    const section = this.#sections.innermost(place)
    if (this.#last.section !== section || this.#last.item !== item) {
      const items: ListItem[] = []
      for (let holder = item; holder; holder = holder.parent) if (holder.lists.length > 0) items.unshift(holder)
      const ids = [...this.#sections.all(place), ...items].map(holder => this.#id(holder))
      this.#last = { section, item, ids }
    }
    return this.#last.ids
  }

  /** Whether a place of a paragraph is in a title. */
  hasTitleAt(place: number): boolean {
    return this.#titles.innermost(place) !== undefined
  }

  list({ list }: ListItem): number {
    return this.#id(list)
  }

  item(item: ListItem): number {
    return this.#id(item)
  }

  #id(holder: unknown): number {
    const id = this.#ids.get(holder) ?? this.#ids.size + 1
    this.#ids.set(holder, id)
    return id
  }
}
