import { visiblePath, xmlText } from '../output-gate.js'
import type { FileResult, LintResult } from '../result.js'
import type { Finding } from '../rule.js'
import { excerptOf, sourceLines } from './source-lines.js'
import { count, countsBySeverity, countsOf, problems } from './wording.js'

/** UTF-16 units of a line on either side of a place. */
const REACH = 600

const STYLE = `
:root { color-scheme: light dark; --quiet: light-dark(#57606a, #8b949e); --line: light-dark(#d0d7de, #30363d) }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.3rem } h2 { font: 600 1rem ui-monospace, monospace; margin-top: 2rem; overflow-wrap: anywhere }
article { border: 1px solid var(--line); border-left-width: 4px; border-radius: 6px; padding: .5rem .8rem; margin: .6rem 0 }
.error { border-left-color: #cf222e } .warning { border-left-color: #d4a72c } .info { border-left-color: #218bff }
p { margin: .2rem 0 } .quiet { color: var(--quiet); font-size: .87rem }
pre { margin: .4rem 0; white-space: pre-wrap; overflow-wrap: anywhere; font: .87rem/1.45 ui-monospace, monospace }
mark { background: light-dark(#fff1c2, #5c4a00); color: inherit }`

/** One page without scripts or outside resources, for the artefacts of a build. */
export default function html(result: LintResult): string {
  const { summary, tool, files } = result
  const title = `${tool.name}: ${count(problems(summary), 'problem')} in ${count(summary.linted, 'report')}`
  const unseen = [
    ...(summary.skipped > 0 ? [`${count(summary.skipped, 'file')} skipped`] : []),
    ...(summary.failed > 0 ? [`${count(summary.failed, 'file')} could not be linted`] : []),
  ]
  const said = [countsBySeverity(summary), ...unseen, `${tool.name} ${tool.version}, tzdb ${tool.tzdb}`]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xmlText(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>${xmlText(title)}</h1>
<p class="quiet">${xmlText(said.join('; '))}</p>
${files.length > 1 ? contents(files) : ''}${files.map(fileSection).join('')}</body>
</html>
`
}

/** Where to look first: the files with something to say, and how much. */
function contents(files: readonly FileResult[]): string {
  const rows = files.flatMap(({ path, findings }, index) => {
    if (findings.length === 0) return []
    const counts = countsBySeverity(countsOf(findings))
    return [`<p><a href="#file-${index}">${xmlText(visiblePath(path))}</a> <span class="quiet">${counts}</span></p>\n`]
  })
  return rows.join('')
}

function fileSection({ path, status, reason = '', findings, text }: FileResult, index: number): string {
  const lines = text === undefined ? [] : sourceLines(text)
  const said = status === 'linted' ? 'no problems' : `${status}: ${reason}`
  const articles = findings.map(finding => article(finding, lines[finding.line - 1])).join('')
  return `<section id="file-${index}">
<h2>${xmlText(visiblePath(path))}</h2>
${findings.length > 0 ? articles : `<p class="quiet">${xmlText(said)}</p>\n`}</section>
`
}

function article(finding: Finding, line: string | undefined): string {
  const { severity, message, help, rule, url, related } = finding
  const name = /^https?:/.test(url) ? `<a href="${xmlText(url)}">${xmlText(rule)}</a>` : xmlText(rule)
  const others = grouped(related).map(
    ([message, lines]) =>
      `<p class="quiet">${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}: ${xmlText(message)}</p>\n`,
  )
  return `<article class="${severity}">
<p><strong>${severity}</strong> ${xmlText(message)}</p>
${line === undefined ? '' : `<pre>${excerpt(line, finding)}</pre>\n`}${help === undefined ? '' : `<p>${xmlText(help)}</p>\n`}${others.join('')}<p class="quiet">${finding.line}:${finding.column} ${name}</p>
</article>
`
}

/** What is said of several lines is said once. */
function grouped(related: Finding['related']): [message: string, lines: number[]][] {
  const lines = new Map<string, Set<number>>()
  for (const { message, line } of related) lines.set(message, (lines.get(message) ?? new Set()).add(line))
  return Array.from(lines, ([message, set]) => [message, [...set]])
}

function excerpt(line: string, finding: Finding): string {
  const { before, marked, after, isWhole } = excerptOf(line, finding, REACH)
  const ellipsis = isWhole ? '' : '…'
  return `${ellipsis}${xmlText(before)}<mark>${xmlText(marked)}</mark>${xmlText(after)}${ellipsis}`
}
