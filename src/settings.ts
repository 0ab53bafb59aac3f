/** What a config says about the documents themselves; every reader of facts may ask it. */
export interface DocumentSettings {
  /** The zone of a time that names none: an IANA name, "UTC" or an offset. */
  readonly timezone?: string | undefined
  /** What an abbreviation means here: { CET: 'Africa/Tunis' }. */
  readonly zones?: Readonly<Record<string, string>> | undefined
  /** More names of sections, by role. */
  readonly sections?: Readonly<Record<string, readonly string[]>> | undefined
  /** Prefixes of ticket ids: OPS matches OPS-123. */
  readonly tickets?: readonly string[] | undefined
  /** An item with a ticket needs no owner of its own. */
  readonly ticketImpliesOwner?: boolean | undefined
  /** Words added to the lexicon of measures, by list: { concreteVerbs: ['yeet'] }. */
  readonly lexicon?: Readonly<Record<string, readonly string[]>> | undefined
  /** Texts of the repository's own templates, whose sentences are left-over text in a report. */
  readonly templates?: readonly string[] | undefined
  /** Whether a file of the repository is there, by its path as the document's own; absent: nobody can say. */
  readonly exists?: ((path: string) => boolean) | undefined
  /** Today, ISO 8601. Facts read no clock. */
  readonly now?: string | undefined
  /** The language of the document, where the reader should not find it out: "en". */
  readonly language?: string | undefined
}
