import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../package.json' with { type: 'json' }

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => parse(readFileSync(join(root, file), 'utf8'))

/** Stands in for npm: "installs" a program that prints its arguments. */
const NPM = `#!/bin/sh
mkdir -p node_modules/postmortem-lint/bin
echo "console.log(JSON.stringify({ installed: '$*', given: process.argv.slice(2) }))" > node_modules/postmortem-lint/bin/postmortem-lint.js
`

describe.skipIf(process.platform === 'win32')('the action', () => {
  const [step] = read('action.yml').runs.steps

  function given(inputs: Readonly<Record<string, string>>) {
    const folder = mkdtempSync(join(tmpdir(), 'action-'))
    mkdirSync(join(folder, 'bin'))
    writeFileSync(join(folder, 'bin', 'npm'), NPM)
    chmodSync(join(folder, 'bin', 'npm'), 0o755)
    const defaults = Object.fromEntries(Object.keys(step.env).map(name => [name, '']))
    const env = {
      ...process.env,
      ...defaults,
      INPUT_FAIL_ON: 'error',
      ACTION_PATH: root,
      RUNNER_TEMP: folder,
      PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
      ...inputs,
    }
    return JSON.parse(execFileSync('bash', ['-c', step.run], { env, cwd: folder, encoding: 'utf8' }))
  }

  it('lints everything with annotations by default', () => {
    expect(given({}).given).toEqual(['lint', '--format', 'github', '--fail-on', 'error', '--'])
  })

  it('installs its own version, and no other unless asked', () => {
    expect(given({}).installed).toContain(`postmortem-lint@${packageJson.version}`)
    expect(given({ INPUT_VERSION: '9.9.9' }).installed).toContain('postmortem-lint@9.9.9')
  })

  it('passes what it is given, a line an argument, and runs none of it', () => {
    const inputs = {
      INPUT_PATHS: 'post mortems/*.md\n$(touch /tmp/never)\n-x.md',
      INPUT_CONFIG: 'a b.yaml',
      INPUT_FAIL_ON: 'warning',
      INPUT_PLUGINS: 'false',
      INPUT_SARIF: 'out.sarif',
      INPUT_ARGUMENTS: '--max-warnings\n3',
    }
    const options = ['--config', 'a b.yaml', '--no-plugins', '--format', 'sarif:out.sarif', '--max-warnings', '3']
    expect(given(inputs).given).toEqual([
      ...['lint', '--format', 'github', '--fail-on', 'warning', ...options, '--'],
      ...['post mortems/*.md', '$(touch /tmp/never)', '-x.md'],
    ])
  })

  it('writes no input into its script', () => {
    expect(step.run).not.toContain('${{')
  })

  it('hands every input on', () => {
    const used = JSON.stringify(step)
    for (const name of Object.keys(read('action.yml').inputs)) expect(used).toContain(`inputs.${name} }}`)
  })
})

describe('the hooks for pre-commit', () => {
  it.for(read('.pre-commit-hooks.yaml') as { id: string; entry: string; types: string[] }[])(
    '$id runs this version',
    hook => {
      expect(hook.entry).toContain(`postmortem-lint@${packageJson.version}`)
      expect(hook.types).toEqual(['markdown'])
    },
  )
})
