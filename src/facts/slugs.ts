/** The anchors that GitHub gives to headings: lower case, blanks as hyphens, punctuation out, duplicates numbered. */
export class Slugs {
  readonly #taken = new Map<string, number>()

  next(heading: string): string {
    const slug = slugOf(heading)
    const times = this.#taken.get(slug)
    if (times === undefined) {
      this.#taken.set(slug, 0)
      return slug
    }
    for (let n = times + 1; ; n++) {
      const numbered = `${slug}-${n}`
      if (this.#taken.has(numbered)) continue
      this.#taken.set(slug, n)
      this.#taken.set(numbered, 0)
      return numbered
    }
  }
}

/** One heading's anchor, before duplicates are numbered. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-')
}
