import { execFileSync, spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { folder, run } from './program.js'

const has = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0

async function inBash(line: string): Promise<string[]> {
  const root = folder({ 'report.md': '', 'other.md': '', 'a folder/x.md': '' })
  const { stdout } = await run(root, ['completion', 'bash'])
  const script = `${stdout}
read -ra COMP_WORDS <<< ${JSON.stringify(line)}
[[ ${JSON.stringify(line)} == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_postmortem_lint
printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['-c', script], { cwd: root, encoding: 'utf8' }).trim().split('\n').sort()
}

it.skipIf(!has('bash')).for([
  ['postmortem-lint li', ['lint']],
  ['postmortem-lint --form', ['--format']],
  ['postmortem-lint lint --fail-on w', ['warning']],
  ['postmortem-lint --fail-on ', ['error', 'info', 'never', 'warning']],
  ['postmortem-lint explain placeh', ['placeholder']],
  ['postmortem-lint --only template', ['template-text']],
  ['postmortem-lint completion z', ['zsh']],
  ['postmortem-lint lint rep', ['report.md']],
  ['postmortem-lint lint a', ['a folder']],
  ['postmortem-lint inspect --no-conf', ['--no-config']],
] as const)('completes %j in bash', async ([line, expected]) => {
  expect(await inBash(line)).toEqual(expected)
})

it.skipIf(!has('zsh'))('is a script that zsh reads', async () => {
  const { stdout } = await run(folder(), ['completion', 'zsh'])
  execFileSync('zsh', [
    '-f',
    '-c',
    `autoload -U compinit && compinit -u -D\n${stdout}\n(( $+_comps[postmortem-lint] ))`,
  ])
})

it.skipIf(!has('fish'))('is a script that fish reads', async () => {
  const { stdout } = await run(folder(), ['completion', 'fish'])
  execFileSync('fish', ['--no-execute'], { input: stdout })
})

it('knows every command and every flag in every shell', async () => {
  const [bash, zsh, fish] = await Promise.all(
    ['bash', 'zsh', 'fish'].map(shell => run(folder(), ['completion', shell])),
  )
  for (const word of ['inspect', 'explain', 'max-warnings', 'print-config', 'placeholder'])
    for (const script of [bash, zsh, fish]) expect(script?.stdout).toContain(word)
})

it('names the nearest shell', async () => {
  expect(await run(folder(), ['completion', 'bsh'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('the nearest is bash'),
  })
})
