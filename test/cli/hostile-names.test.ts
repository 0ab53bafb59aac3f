import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formats } from '../../src/reporters/index.js'
import { nastyTexts } from '../reporters/nasty-texts.js'
import { bracketCommand, logLines, workflowCommand } from '../reporters/runner-model.js'
import { ACME, ACME_CONFIG, folder, run } from './program.js'

/** What an argument of a process can be. */
const argumentsOfStrangers = nastyTexts.filter(
  text => !/[\0\ud800-\udfff](?![\udc00-\udfff])|^$/.test(text.normalize()),
)

/** Commands of a log, and characters that a terminal obeys. */
function flaws(output: string): string[] {
  const lines = logLines(output).filter(line => workflowCommand(line) ?? bracketCommand(line))
  return [...lines, ...(output.match(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\u200b\u2028\u2029]/gu) ?? [])]
}

/** Every format at once, each to its own file but for `stylish`; those that mean to command are left out. */
const others = Object.keys(formats).filter(format => format !== 'stylish' && format !== 'github')
const everyFormat = ['--format', 'stylish', ...others.flatMap(format => ['--format', `${format}:out/${format}`])]

function written(cwd: string): string {
  return others.map(format => readFileSync(join(cwd, 'out', format), 'utf8')).join('')
}

const report = '# Outage\n\n## Timeline\n\n- 14:02 UTC bad\n'

const invocations: readonly ((text: string) => readonly string[])[] = [
  text => [text],
  text => ['--', text],
  text => ['lint', '--debug', text],
  text => [`--${text}`],
  text => ['--format', text, 'a.md'],
  text => ['--format', `unix:${text}/x/${text}`, 'a.md'],
  text => ['--config', text, 'a.md'],
  text => ['--preset', text, 'a.md'],
  text => ['--rule', text, 'a.md'],
  text => ['--rule', `${text}: warn`, 'a.md'],
  text => ['--only', text, 'a.md'],
  text => ['--fail-on', text, 'a.md'],
  text => ['--max-warnings', text, 'a.md'],
  text => ['--now', text, 'a.md'],
  text => ['--parser', text, 'a.md'],
  text => ['--baseline', text, 'a.md'],
  text => ['--ignore-path', text, 'a.md'],
  text => ['--stdin-filename', text, '--stdin'],
  text => ['explain', text],
  text => ['config', text],
  text => ['inspect', text],
  text => ['completion', text],
  text => ['baseline', text],
  text => ['help', text],
]

describe('what a stranger chose commands no log', () => {
  it.for(argumentsOfStrangers)('as an argument: %j', async text => {
    const cwd = folder({ 'a.md': report })
    for (const invocation of invocations) {
      const argv = invocation(text)
      const { stdout, stderr } = await run(cwd, argv, { stdin: report })
      expect({ argv, flaws: flaws(stdout + stderr) }).toEqual({ argv, flaws: [] })
    }
  })

  it.skipIf(process.platform === 'win32').for(argumentsOfStrangers)('as the name of a file: %j', async text => {
    const cwd = folder({ 'acme.mjs': ACME, '.postmortem-lint.yaml': ACME_CONFIG, 'docs/b.md': report })
    const name = `${text.replaceAll('/', ' ').slice(0, 80)}.md`
    writeFileSync(join(cwd, 'docs', name), report)
    writeFileSync(join(cwd, 'docs', `bad ${name}`), Buffer.from([0xe9]))
    writeFileSync(join(cwd, 'docs', '.gitignore'), '*ignored*')
    writeFileSync(join(cwd, 'docs', `ignored ${name}`), report)
    const { stdout, stderr } = await run(cwd, ['docs', '--debug', ...everyFormat])
    expect(flaws(stdout + stderr + written(cwd))).toEqual([])
    for (const command of ['inspect', 'baseline', 'config']) {
      const { stdout, stderr } = await run(cwd, [command, join('docs', name)])
      expect({ command, flaws: flaws(stdout + stderr) }).toEqual({ command, flaws: [] })
    }
  })

  it.for(nastyTexts)('as the content of a config: %j', async text => {
    const configs = [
      JSON.stringify({ rules: { [text]: 'warn' } }),
      JSON.stringify({ [text]: text }),
      JSON.stringify({ extends: [text] }),
      JSON.stringify({ plugins: [`./${text}`] }),
      `rules: ${text}\n  - [`,
    ]
    for (const config of configs) {
      const cwd = folder({ 'a.md': report, '.postmortem-lint.yaml': config })
      const { stdout, stderr } = await run(cwd, ['a.md'])
      expect({ config, flaws: flaws(stdout + stderr) }).toEqual({ config, flaws: [] })
    }
  })

  it.for(nastyTexts)('as the text of a report: %j', async text => {
    const words = `# ${text}\n\nStatus: ${text}\n\n## ${text}\n\n- 14:02 ${text} ${text}\n\n<!-- postmortem-lint-disable ${text} -- ${text} -->\n`
    const cwd = folder({ 'a.md': `${words}\n## Action items\n\n- Improve ${text}\n- TODO ${text}\n` })
    const { stdout, stderr } = await run(cwd, ['a.md', '--no-gate', ...everyFormat])
    expect(flaws(stdout + stderr + written(cwd))).toEqual([])
    for (const argv of [
      ['inspect', 'a.md'],
      ['lint', '--no-gate', '--diff', 'a.md'],
    ]) {
      const { stdout, stderr } = await run(cwd, argv)
      expect({ argv, flaws: flaws((stdout + stderr).replaceAll('\r\n', '\n')) }).toEqual({ argv, flaws: [] })
    }
  })
})
