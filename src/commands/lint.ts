import { lintFiles } from '../lint-files.js'
import type { FileResult, LintResult } from '../result.js'
import { type CommandModule, FAILED, type Flags, FOUND, OK, type Surroundings } from './command.js'
import { documentOptions } from './options.js'

export default {
  define(command) {
    documentOptions(command)
      .option('-f, --format <name>', 'how findings are shown', 'stylish')
      .option('--fail-on <severity>', 'error, warning, info or never', 'error')
  },

  async run(paths, flags, { streams, builtIn }: Surroundings) {
    const result = await lintFiles(paths, {
      ...(flags as Record<string, never>),
      config: flags.config === true ? undefined : (flags.config as string | false | undefined),
      cwd: streams.cwd(),
      builtIn,
    })
    for (const { path, status, reason } of result.files)
      if (status !== 'linted') streams.stderr.write(`${path}: ${status === 'skipped' ? 'skipped: ' : ''}${reason}\n`)
    streams.stdout.write(flags.format === 'json' ? json(result) : stylish(result))
    return exitCode(result, flags)
  },
} satisfies CommandModule

function exitCode({ summary }: LintResult, { failOn }: Flags): number {
  if (summary.failed) return FAILED
  const counts = { error: summary.errors, warning: summary.errors + summary.warnings, never: 0 }
  const count = counts[failOn as keyof typeof counts] ?? summary.errors + summary.warnings + summary.infos
  return count ? FOUND : OK
}

function json({ tool, summary, files }: LintResult): string {
  const plain = (file: FileResult) => ({
    path: file.path,
    status: file.status,
    ...(file.reason === undefined ? {} : { reason: file.reason }),
    findings: file.findings.map(({ fix, suggestions, span, ...finding }) => finding),
  })
  return `${JSON.stringify({ version: 1, tool, summary, files: files.map(plain) })}\n`
}

function stylish({ files }: LintResult): string {
  return files
    .flatMap(({ path, findings }) =>
      findings.map(f => `${path}:${f.line}:${f.column}: ${f.severity}: ${f.message} [${f.rule}]\n`),
    )
    .join('')
}
