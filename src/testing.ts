/**
 * What a rule author's tests need: run the examples of a rule and see which lines it reports.
 *
 * @example
 * import { exampleResults } from 'postmortem-lint/testing'
 * it.for(await exampleResults(rule))('$name', ({ expected, reported }) => expect(reported).toEqual(expected))
 */
import { dedent } from './dedent.js'
import { loadMarkdownParser, type MarkdownParser } from './facts/markdown.js'
import { lint } from './lint.js'
import type { Example, Finding, Rule } from './rule.js'
import { completeOptions } from './rule-options.js'

export interface ExampleResult {
  readonly name: string
  /** The document without its marks. */
  readonly markdown: string
  /** The lines that end in `<!-- ! -->`, from 1. */
  readonly expected: readonly number[]
  /** The lines that the rule reports, from 1, each once. */
  readonly reported: readonly number[]
  readonly findings: readonly Finding[]
}

const MARK = /[ \t]*<!-- ! -->[ \t]*$/

/** Every example of a rule, linted by that rule alone. */
// biome-ignore lint/suspicious/noExplicitAny: rules with different options share one type here.
export async function exampleResults(rule: Rule<any>): Promise<ExampleResult[]> {
  const parser = await loadMarkdownParser('auto')
  return Object.entries(rule.examples).map(([name, example]) => exampleResult(rule, name, example, parser))
}

// biome-ignore lint/suspicious/noExplicitAny: see above.
function exampleResult(rule: Rule<any>, name: string, example: Example<any>, parser: MarkdownParser): ExampleResult {
  const {
    markdown: written,
    options = {},
    settings = {},
    path,
  } = typeof example === 'string' ? { markdown: example } : example
  const lines = dedent(written).split('\n')
  const expected = lines.flatMap((line, index) => (MARK.test(line) ? [index + 1] : []))
  const markdown = lines.map(line => line.replace(MARK, '')).join('\n')
  const findings = lint(
    { path, text: markdown },
    {
      parser,
      document: settings,
      rules: [
        {
          rule,
          id: rule.id,
          severity: rule.severity,
          options: completeOptions(rule, options),
          url: '',
        },
      ],
    },
  )
  const reported = [...new Set(findings.map(({ line }) => line))].sort((a, b) => a - b)
  return { name, markdown, expected, reported, findings }
}
