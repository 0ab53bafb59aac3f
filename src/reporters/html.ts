import { visiblePath, xmlText } from '../output-gate.js'
import type { FileResult, LintResult } from '../result.js'
import type { Finding } from '../rule.js'
import { excerptOf, sourceLines } from './source-lines.js'
import { count, countsBySeverity, problems } from './wording.js'

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
  const title = `${tool.name}: ${count(problems(summary), 'problem')} in ${count(summary.files, 'file')}`
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
<p class="quiet">${countsBySeverity(summary)}; ${xmlText(`${tool.name} ${tool.version}, tzdb ${tool.tzdb}`)}</p>
${files.map(fileSection).join('')}</body>
</html>
`
}

function fileSection({ path, status, reason = '', findings, text }: FileResult): string {
  const lines = text === undefined ? [] : sourceLines(text)
  const said = status === 'linted' ? 'no problems' : `${status}: ${reason}`
  const articles = findings.map(finding => article(finding, lines[finding.line - 1])).join('')
  return `<section>
<h2>${xmlText(visiblePath(path))}</h2>
${findings.length > 0 ? articles : `<p class="quiet">${xmlText(said)}</p>\n`}</section>
`
}

function article(finding: Finding, line: string | undefined): string {
  const { severity, message, help, rule, url, related } = finding
  const name = /^https?:/.test(url) ? `<a href="${xmlText(url)}">${xmlText(rule)}</a>` : xmlText(rule)
  const others = related.map(other => `<p class="quiet">line ${other.line}: ${xmlText(other.message)}</p>\n`)
  return `<article class="${severity}">
<p><strong>${severity}</strong> ${xmlText(message)}</p>
${line === undefined ? '' : `<pre>${excerpt(line, finding)}</pre>\n`}${help === undefined ? '' : `<p>${xmlText(help)}</p>\n`}${others.join('')}<p class="quiet">${finding.line}:${finding.column} ${name}</p>
</article>
`
}

function excerpt(line: string, finding: Finding): string {
  const { before, marked, after, isWhole } = excerptOf(line, finding, REACH)
  const ellipsis = isWhole ? '' : '…'
  return `${ellipsis}${xmlText(before)}<mark>${xmlText(marked)}</mark>${xmlText(after)}${ellipsis}`
}
