import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'

const parser = await loadMarkdownParser('auto')
const iso = (instant: number) => new Date(instant).toISOString().replace(/(?::00)?\.000Z$/, 'Z')

/** Every time of a document with a clock, as its instants: "…22:10Z/…01:05Z" for a range, "…|…" for two readings. */
export function instants(markdown: string): string[] {
  const { moments } = readPostmortem({ text: markdown }, {}, parser)
  const of = (utc: readonly number[] | undefined) => utc?.map(iso).join('|') ?? 'unknown'
  return moments
    .filter(({ clock }) => clock !== undefined)
    .map(({ utc, utcEnd }) => (utcEnd ? `${of(utc)}/${of(utcEnd)}` : of(utc)))
}
