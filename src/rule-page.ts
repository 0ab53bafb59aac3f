import { z } from 'zod'
import { dedent } from './dedent.js'
import type { Finding, Rule } from './rule.js'
import { optionsSchema } from './rule-options.js'
import type { ExampleResult } from './testing.js'

/** A rule as a Markdown page: what the documentation and `explain` show. */
// biome-ignore lint/suspicious/noExplicitAny: rules with different options share one type here.
export function rulePage(rule: Rule<any>, id: string, examples: readonly ExampleResult[]): string {
  return [
    `# ${id}`,
    rule.summary,
    `Severity: ${rule.off ? `off (\`${rule.severity}\` when switched on)` : `\`${rule.severity}\``}${mended(rule)}`,
    paragraphs(rule.why),
    ...options(rule),
    '## Examples',
    ...examples.flatMap(example),
    '## How to silence it',
    `In one place: \`<!-- postmortem-lint-disable-next-line ${id} -- why -->\` on the line above. In a repository: \`rules: { ${id}: off }\` in its config.`,
  ]
    .join('\n\n')
    .concat('\n')
}

// biome-ignore lint/suspicious/noExplicitAny: see above.
function mended({ fixable, hasSuggestions }: Rule<any>): string {
  return `${fixable ? ' · fixable with `--fix`' : ''}${hasSuggestions ? ' · suggests what to write' : ''}`
}

/** Lines of a template string joined to paragraphs. */
function paragraphs(text: string): string {
  return dedent(text)
    .trim()
    .split(/\n{2,}/)
    .map(paragraph => paragraph.replace(/\s*\n\s*/g, ' '))
    .join('\n\n')
}

interface OptionSchema {
  readonly description?: string
  readonly default?: unknown
}

// biome-ignore lint/suspicious/noExplicitAny: see above.
function options(rule: Rule<any>): string[] {
  const schema = optionsSchema(rule)
  if (!schema) return []
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' }) as {
    properties?: Record<string, OptionSchema>
  }
  const rows = Object.entries(properties).map(
    ([name, { description = '', default: value }]) =>
      `| \`${name}\` | ${value === undefined ? '' : `\`${cell(JSON.stringify(value))}\``} | ${cell(description)} |`,
  )
  return rows.length === 0
    ? []
    : ['## Options', ['| option | default | meaning |', '| --- | --- | --- |', ...rows].join('\n')]
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

function example({ name, markdown, findings }: ExampleResult): string[] {
  const fence = '`'.repeat(Math.max(3, ...[...markdown.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length + 1)))
  const parts = [`### ${name}`, `${fence}markdown\n${markdown.trimEnd()}\n${fence}`]
  parts.push(findings.length === 0 ? 'Nothing is reported.' : `\`\`\`text\n${findings.map(output).join('\n')}\n\`\`\``)
  return parts
}

function output({ line, column, severity, message, help }: Finding): string {
  const place = `${line}:${column}`
  return `${place}  ${severity}  ${message}${help === undefined ? '' : `\n${' '.repeat(place.length)}  help: ${help}`}`
}
