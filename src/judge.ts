import { dirname } from 'node:path'
import { debugStack } from './debug.js'
import { type DocumentSource, gateReason, type JudgeOptions, judgement, readDocument } from './document.js'
import { loadMarkdownParser, type MarkdownParser } from './facts/markdown.js'
import { isHeavy } from './facts/markdown-heavy.js'
import { Failure } from './failure.js'
import { failed } from './files-selected.js'
import { fixed } from './fix.js'
import { RuleCrash } from './lint.js'
import type { FileResult } from './result.js'
import type { Run } from './run.js'

/** A result, and the files that links of the document were looked up for: whether they were there. */
export interface Judged {
  readonly result: FileResult
  readonly links: Readonly<Record<string, boolean>>
}

/** Lints a text and notes which files its result depends on; one document at a time. */
export async function judgedWithLinks(source: DocumentSource, run: Run): Promise<Judged> {
  const links = run.configs.recordExists()
  const result = await judge(source, run)
  return { result, links: Object.fromEntries(links) }
}

/** Lints a text, and fixes it where that is asked for. */
export async function judge(source: DocumentSource, run: Run): Promise<FileResult> {
  const first = await judged(source, run)
  const { fix } = run.options
  if (!fix || first.status !== 'linted') return first
  const { text: before } = source
  const { text, count } = await fixed(before, fix, async now =>
    now === before ? first.findings : (await judged({ ...source, text: now }, run)).findings,
  )
  return count === 0 ? first : { ...(await judged({ ...source, text }, run)), fixed: { before, count } }
}

async function judged(source: DocumentSource, run: Run): Promise<FileResult> {
  const { path = '<stdin>', text } = source
  try {
    const { timing, debug } = run.options
    const parser = await parserFor(run.options.parser, text)
    const reading = () => readDocument(source, run.configs, timing?.parser(parser) ?? parser)
    const read = timing ? await timing.of('(facts)', reading) : await reading()
    debug?.(`${path}: ${read.postmortem.kind}, ${read.postmortem.language}`)
    const reason = run.options.gate === false ? undefined : await gateReason(read, source, run.configs)
    if (reason !== undefined) return { path, status: 'skipped', reason, findings: [], excused: [], text }
    const { language } = read.postmortem
    const foreign = language === 'en' ? {} : { language }
    return { path, status: 'linted', ...foreign, ...judgement(read, await judgeOptions(source, run)), text }
  } catch (error) {
    if (error instanceof RuleCrash) debugStack(run.options.debug, error.cause)
    if (error instanceof RuleCrash) return failed(path, error)
    throw error
  }
}

const parsers = new Map<string, Promise<MarkdownParser>>()

/** @throws {Failure} when the parser that is asked for does not load */
export function parserFor(wanted: 'auto' | 'satteri' | 'remark' = 'auto', text = ''): Promise<MarkdownParser> {
  const which = wanted === 'auto' && isHeavy(text) ? 'remark' : wanted
  const loading =
    parsers.get(which) ??
    loadMarkdownParser(which).catch(() => {
      throw new Failure(`--parser: ${which} does not load on this machine`)
    })
  parsers.set(which, loading)
  return loading
}

async function judgeOptions({ absolute }: DocumentSource, { options, configs }: Run): Promise<JudgeOptions> {
  const { rules } = await configs.in(absolute === undefined ? options.cwd : dirname(absolute))
  return { ...options, known: rules.keys(), partial: Boolean(options.only?.length || options.skip?.length) }
}
