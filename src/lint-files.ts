import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadMarkdownParser } from './facts/markdown.js'
import { readPostmortem } from './facts/read.js'
import { Failure } from './failure.js'
import { type FoundFile, filesAt, textOf } from './files.js'
import { findings, type LintSettings, RuleCrash, type RuleSetting } from './lint.js'
import { type Plugin, ruleId } from './plugin.js'
import type { Postmortem } from './postmortem.js'
import type { FileResult, LintResult, Summary } from './result.js'
import type { DocumentSettings } from './settings.js'
import { tool } from './version.js'

export interface LintFilesOptions {
  readonly cwd: string
  readonly builtIn: () => Promise<Plugin>
  readonly config?: string | false | undefined
  readonly now?: string | undefined
  readonly gate?: boolean | undefined
  readonly parser?: 'auto' | 'satteri' | 'remark' | undefined
  readonly errorOnUnmatchedPattern?: boolean | undefined
}

/** Lints files, folders and patterns. */
export async function lintFiles(paths: readonly string[], options: LintFilesOptions): Promise<LintResult> {
  const { files, failed } = filesToLint(paths, options)
  const settings = await lintSettings(options)
  const results = files.map(file => lintFile(file, settings, options))
  return { tool: tool(), summary: summary([...failed, ...results]), files: [...failed, ...results] }
}

/** Documents as they were read, for the commands that show facts rather than findings. */
export async function readFiles(
  paths: readonly string[],
  options: LintFilesOptions,
): Promise<{ readonly postmortems: Postmortem[]; readonly failed: FileResult[] }> {
  const { files, failed } = filesToLint(paths, options)
  const { document, parser } = await lintSettings(options)
  const postmortems: Postmortem[] = []
  for (const file of files)
    try {
      postmortems.push(readPostmortem({ path: file.path, text: textOf(file) }, document, parser))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      failed.push(failure(file.path, error))
    }
  return { postmortems, failed }
}

function filesToLint(
  paths: readonly string[],
  options: LintFilesOptions,
): { files: FoundFile[]; failed: FileResult[] } {
  const files = new Map<string, FoundFile>()
  const failed: FileResult[] = []
  for (const path of paths.length ? paths : ['.'])
    try {
      const there = filesAt(path, options.cwd)
      if (there.length === 0 && options.errorOnUnmatchedPattern !== false)
        throw new Failure(`${path}: no Markdown file in this folder`)
      for (const file of there) files.set(file.absolute, file)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      failed.push(failure(path, error))
    }
  return { files: [...files.values()], failed }
}

async function lintSettings(options: LintFilesOptions): Promise<LintSettings> {
  const plugin = await options.builtIn()
  const config = options.config ? JSON.parse(readFileSync(resolve(options.cwd, options.config), 'utf8')) : {}
  const document: DocumentSettings = { ...config.settings, ...(options.now ? { now: options.now } : {}) }
  const rules = plugin.rules
    .filter(rule => !rule.off)
    .map((rule): RuleSetting => {
      const id = ruleId(plugin, rule.id)
      return { rule, id, severity: rule.severity, options: rule.options?.parse({}) ?? {}, url: plugin.url?.(id) ?? '' }
    })
  return { parser: await loadMarkdownParser(options.parser ?? 'auto'), document, rules }
}

function lintFile(file: FoundFile, settings: LintSettings, options: LintFilesOptions): FileResult {
  try {
    const text = textOf(file)
    const postmortem = readPostmortem({ path: file.path, text }, settings.document, settings.parser)
    if (options.gate !== false && postmortem.kind !== 'postmortem')
      return {
        path: file.path,
        status: 'skipped',
        reason: postmortem.kindReason ?? `a ${postmortem.kind}`,
        findings: [],
        excused: [],
        text,
      }
    return { path: file.path, status: 'linted', findings: findings(postmortem, settings.rules), excused: [], text }
  } catch (error) {
    if (error instanceof Failure || error instanceof RuleCrash) return failure(file.path, error)
    throw error
  }
}

function failure(path: string, error: Error): FileResult {
  const reason = error.message.startsWith(`${path}: `) ? error.message.slice(path.length + 2) : error.message
  return { path, status: 'failed', reason, findings: [], excused: [] }
}

function summary(files: readonly FileResult[]): Summary {
  const all = files.flatMap(file => file.findings)
  const status = (name: FileResult['status']) => files.filter(file => file.status === name).length
  const severity = (name: string) => all.filter(finding => finding.severity === name).length
  return {
    files: files.length,
    linted: status('linted'),
    skipped: status('skipped'),
    failed: status('failed'),
    errors: severity('error'),
    warnings: severity('warning'),
    infos: severity('info'),
    fixable: all.filter(finding => finding.fixable).length,
  }
}
