import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { folder, run } from './program.js'

type Shell = 'bash' | 'zsh' | 'fish'

const isThere = (shell: Shell) => spawnSync(shell, ['-c', 'exit 0']).status === 0

/** What each shell is asked to do, so that it offers what Tab would. */
const offers: Readonly<Record<Shell, (script: string, line: string, cwd: string) => string>> = {
  // Words come apart at blanks and at "=".
  bash: (script, line, cwd) => {
    const words = line.split(/ |(?<==)|(?==)/)
    const asked = `source ${script}
COMP_WORDS=(${words.map(word => JSON.stringify(word)).join(' ')})
COMP_CWORD=${words.length - 1}
$(complete -p postmortem-lint | sed 's/.*-F \\([^ ]*\\) .*/\\1/')
printf '%s\\n' "\${COMPREPLY[@]}"`
    return execFileSync('bash', ['-c', asked], { cwd, encoding: 'utf8' })
  },
  zsh: (script, line, cwd) => {
    const driver = fileURLToPath(new URL('completed.zsh', import.meta.url))
    return execFileSync('zsh', ['-f', driver, script, line], { cwd, encoding: 'utf8', timeout: 30_000 })
  },
  fish: (script, line, cwd) =>
    execFileSync('fish', ['--no-config', '-c', `source ${script}; complete -C '${line}'`], { cwd, encoding: 'utf8' }),
}

async function offered(shell: Shell, line: string): Promise<string[]> {
  const root = folder({ 'report.md': '', 'other.md': '', 'a folder/x.md': '' })
  const { stdout } = await run(root, ['completion', shell])
  writeFileSync(join(root, '.completion'), stdout)
  const lines = offers[shell]('./.completion', line, root).trim().split('\n')
  // Shells differ in how they write a blank, the end of a folder, the flag before "=", and what they say beside it.
  const words = lines.map(text =>
    text
      .replace(/\t.*/, '')
      .replaceAll('\\', '')
      .replace(/\/$/, '')
      .replace(/^--[\w-]+=/, ''),
  )
  return words.sort()
}

describe.for(['bash', 'zsh', 'fish'] as const)('%s', shell => {
  const isHere = isThere(shell)
  if (!isHere) console.warn(`${shell} is not installed here: its completion is not tested`)

  it.skipIf(!isHere).for([
    ['postmortem-lint li', ['lint']],
    ['postmortem-lint rep', ['report.md']],
    ['postmortem-lint --form', ['--format']],
    ['postmortem-lint --hel', ['--help']],
    ['postmortem-lint --format ch', ['checkstyle']],
    ['postmortem-lint --format=ch', ['checkstyle']],
    ['postmortem-lint -f ch', ['checkstyle']],
    ['postmortem-lint lint --fail-on w', ['warning']],
    ['postmortem-lint --fail-on ', ['error', 'info', 'never', 'warning']],
    ['postmortem-lint --config oth', ['other.md']],
    ['postmortem-lint explain placeh', ['placeholder']],
    ['postmortem-lint --only template', ['template-text']],
    ['postmortem-lint --preset goo', ['google-sre']],
    ['postmortem-lint new --preset goo', ['google-sre']],
    ['postmortem-lint timeline --format mer', ['mermaid']],
    ['postmortem-lint completion z', ['zsh']],
    ['postmortem-lint help ex', ['explain']],
    ['postmortem-lint lint rep', ['report.md']],
    ['postmortem-lint lint a', ['a folder']],
    ['postmortem-lint lint report.md --stdin-f', ['--stdin-filename']],
    ['postmortem-lint inspect --no-conf', ['--no-config']],
  ] as const)('offers for %j what fits', async ([line, expected]) => {
    expect(await offered(shell, line)).toEqual(expected)
  })
})

it('knows every command and every flag in every shell', async () => {
  const [bash, zsh, fish] = await Promise.all(
    ['bash', 'zsh', 'fish'].map(shell => run(folder(), ['completion', shell])),
  )
  for (const word of ['inspect', 'explain', 'max-warnings', 'print-config', 'placeholder', 'checkstyle', 'jeli-howie'])
    for (const script of [bash, zsh, fish]) expect(script?.stdout).toContain(word)
})

it('names the shells that there are', async () => {
  expect(await run(folder(), ['completion', 'bsh'])).toMatchObject({
    code: 2,
    stderr: 'completion: there are bash, zsh and fish, not bsh\n',
  })
})
