import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../package.json' with { type: 'json' }
import { built, folder } from './cli/program.js'

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

/** A folder in which a program of this name is found first, and what it does. */
function standIn(folder: string, name: string, script: string): string {
  mkdirSync(join(folder, 'bin'), { recursive: true })
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, 'bin', name), 0o755)
  return `${join(folder, 'bin')}${delimiter}${process.env.PATH}`
}

const report = '# Checkout down on 2026-04-13\n\n## Impact\n\nOrders failed.\n\n## Root cause\n\nTBD\n'
const program = join(root, 'bin', 'postmortem-lint.js')

describe.skipIf(!built || process.platform === 'win32')('the action with the program', () => {
  const [step] = read('action.yml').runs.steps

  /** As the runner does: the script in a file, one bash for it, stopped by the first error. */
  function job(inputs: Readonly<Record<string, string>>) {
    const files = folder({
      'workspace/reports/a.md': report,
      'workspace/README.md': '# Reports\n',
      'step.sh': step.run,
    })
    const workspace = join(files, 'workspace')
    const install = `mkdir -p node_modules && ln -sfn '${root}' node_modules/postmortem-lint`
    const env = {
      ...Object.fromEntries(Object.keys(step.env).map(name => [name, ''])),
      ...{ INPUT_FAIL_ON: 'error', ACTION_PATH: root, RUNNER_TEMP: join(files, 'temp'), HOME: files },
      ...{ GITHUB_WORKSPACE: workspace, GITHUB_STEP_SUMMARY: join(files, 'summary.md') },
      PATH: standIn(files, 'npm', install),
      ...inputs,
    }
    const bash = ['--noprofile', '--norc', '-e', '-o', 'pipefail', join(files, 'step.sh')]
    const { status, stdout, stderr } = spawnSync('bash', bash, { env, cwd: workspace, encoding: 'utf8' })
    const written = (name: string) => readFileSync(join(files, name), 'utf8')
    return { status, stdout, stderr, written }
  }

  it('annotates, writes the summary, and fails the step', () => {
    const { status, stdout, stderr, written } = job({})
    expect(stdout).toMatch(/^::error file=reports\/a\.md,line=9,.*title=placeholder::/m)
    expect(written('summary.md')).toContain('reports/a.md:9:1')
    expect(stderr).toContain('README.md: skipped')
    expect(status).toBe(1)
  })

  it('writes SARIF beside the annotations, and does not fail a step that may not fail', () => {
    const { status, written } = job({ INPUT_SARIF: 'out.sarif', INPUT_FAIL_ON: 'never', INPUT_PATHS: 'reports/*.md' })
    expect(JSON.parse(written('workspace/out.sarif')).runs[0].results.length).toBeGreaterThan(0)
    expect(status).toBe(0)
  })

  it('fails the step when an input is wrong', () => {
    expect(job({ INPUT_PATHS: 'none.md' })).toMatchObject({ status: 2, stderr: 'none.md: no such file or folder\n' })
    expect(job({ INPUT_FAIL_ON: 'warnings' }).status).toBe(2)
  })
})

interface Hook {
  readonly id: string
  readonly entry: string
  readonly types: readonly string[]
}

const hooks = read('.pre-commit-hooks.yaml') as Hook[]

describe('the hooks for pre-commit', () => {
  it.for(hooks)('$id runs this version', hook => {
    expect(hook.entry).toContain(`postmortem-lint@${packageJson.version}`)
    expect(hook.types).toEqual(['markdown'])
  })

  const isThere = spawnSync('pre-commit', ['--version']).status === 0
  if (!isThere) console.warn('pre-commit is not installed here: its hooks are not tested')

  // npx stands for itself: the version that it is asked for is published only later.
  it.skipIf(!isThere || !built).for(hooks)('$id stops a commit', ({ id }) => {
    const files = folder({
      'hook/.pre-commit-hooks.yaml': readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'),
      'user/reports/a b.md': report.replace('Orders failed', 'Half of the the orders failed'),
    })
    const npx = `[ "$1 $2" = "--yes postmortem-lint@${packageJson.version}" ] || exit 9; shift 2; exec "${process.execPath}" "${program}" "$@"`
    const env = { ...process.env, PATH: standIn(files, 'npx', npx), PRE_COMMIT_HOME: join(files, 'cache') }
    const git = (cwd: string, ...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
        cwd: join(files, cwd),
        env,
        encoding: 'utf8',
      })
    for (const args of [['init'], ['add', '.'], ['commit', '-m', 'x'], ['tag', 'v1']]) git('hook', ...args)
    const config = { repos: [{ repo: join(files, 'hook'), rev: 'v1', hooks: [{ id }] }] }
    writeFileSync(join(files, 'user/.pre-commit-config.yaml'), JSON.stringify(config))
    git('user', 'init')
    git('user', 'add', '.')
    spawnSync('pre-commit', ['install'], { cwd: join(files, 'user'), env })
    const { status, stderr } = git('user', 'commit', '-m', 'x')
    expect(stderr).toContain('reports/a b.md')
    expect(stderr).toContain('"TBD" is still open')
    expect(status).toBe(1)
    const text = readFileSync(join(files, 'user/reports/a b.md'), 'utf8')
    expect(text.includes('the the')).toBe(id === 'postmortem-lint')
  })
})
