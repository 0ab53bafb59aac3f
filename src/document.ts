import type { Configs, DocumentConfig } from './config/configs.js'
import { type Directive, directives } from './directives.js'
import { withoutExcused } from './directives-excuse.js'
import { directiveMistakes } from './directives-mistakes.js'
import type { MarkdownParser } from './facts/markdown.js'
import { readPostmortem } from './facts/read.js'
import { findings } from './lint.js'
import type { Postmortem } from './postmortem.js'
import type { ExcusedFinding } from './result.js'
import type { Finding, Severity } from './rule.js'
import type { Timing } from './timing.js'

/** A document that is read, with the config that holds for it. */
export interface ReadDocument {
  readonly postmortem: Postmortem
  readonly config: DocumentConfig
}

/** A text to read. */
export interface DocumentSource {
  /** As shown, and as rules see it. */
  readonly path: string | undefined
  /** What configs are searched from and patterns are matched with. */
  readonly absolute: string | undefined
  readonly text: string
}

/** Reads a document; once more when what it says of itself (`when`) changes how it is to be read. */
export async function readDocument(
  source: DocumentSource,
  configs: Configs,
  parser: MarkdownParser,
): Promise<ReadDocument> {
  const before = await configs.for(source.absolute)
  const postmortem = readPostmortem(source, before.document, parser)
  const config = await configs.for(source.absolute, postmortem.fields)
  if (JSON.stringify(config.document) === JSON.stringify(before.document)) return { postmortem, config }
  return { postmortem: readPostmortem(source, config.document, parser), config }
}

/**
 * Why the gate leaves a document out: it looks like no postmortem. A config that names it, and a directive of its
 * author, say that it is one.
 */
export async function gateReason(
  { postmortem }: ReadDocument,
  { absolute }: DocumentSource,
  configs: Configs,
): Promise<string | undefined> {
  if (postmortem.kind === 'postmortem' || absolute === undefined) return undefined
  if (directives(postmortem).length > 0 || (await configs.names(absolute))) return undefined
  return postmortem.kindReason ?? `it looks like a ${postmortem.kind}, not like a postmortem`
}

export interface JudgeOptions {
  /** Every rule that there is. */
  readonly known: Iterable<string>
  readonly inlineConfig?: boolean | undefined
  readonly timing?: Timing | undefined
  /** Whether only some rules were asked for. */
  readonly partial?: boolean | undefined
  /** What a directive weighs that excuses nothing; default warning. */
  readonly unusedDirectives?: Severity | 'off' | undefined
}

export interface Judgement {
  readonly findings: readonly Finding[]
  readonly excused: readonly ExcusedFinding[]
}

/** What the rules say of a document, without what its author has excused. */
export function judgement({ postmortem, config }: ReadDocument, options: JudgeOptions): Judgement {
  const all = findings(postmortem, options.timing?.rules(config.rules) ?? config.rules)
  const written: Directive[] = options.inlineConfig === false ? [] : directives(postmortem)
  if (written.length === 0) return { findings: all, excused: [] }
  const { findings: standing, excused, used } = withoutExcused(all, written)
  const mistakes = directiveMistakes(used, postmortem, {
    known: options.known,
    ran: new Set(config.rules.map(({ id }) => id)),
    partial: options.partial ?? false,
    unused: options.unusedDirectives ?? 'warning',
  })
  return { findings: [...standing, ...mistakes].sort((a, b) => a.span.start - b.span.start), excused }
}
