import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ACME, ACME_CONFIG, bin, built, folder } from './program.js'

const program = `"${process.execPath}" "${bin}"`
const FULL = 'stdout cannot be written: the disk is full\n'

/** What a shell answers that goes on after the command. */
function inShell(command: string) {
  const cwd = folder({ 'acme.mjs': ACME, '.postmortem-lint.yaml': ACME_CONFIG, 'a.md': '# bad\n', 'b.md': '# fine\n' })
  const { status, stderr } = spawnSync('bash', ['-c', `${command}; exit $?`], { cwd, encoding: 'utf8' })
  return { cwd, code: status, stderr }
}

it.skipIf(!built || !existsSync('/dev/full')).for([
  [`${program} --no-gate a.md > /dev/full`, 2, FULL],
  [`${program} lint --help > /dev/full`, 2, FULL],
  [`${program} --no-gate a.md > /dev/full 2>&1`, 2, ''],
] as const)('a lost output is never silent: %s', ([command, code, stderr]) => {
  expect(inShell(command)).toMatchObject({ code, stderr })
})

it.skipIf(!built || process.platform === 'win32').for([
  [`${program} --no-gate a.md > /dev/null`, 1],
  [`${program} --no-gate --fail-on never a.md > /dev/null`, 0],
  [`${program} --no-gate a.md >&-`, 1],
] as const)('nothing is lost where nobody wants to hear it: %s', ([command, code]) => {
  expect(inShell(command)).toMatchObject({ code, stderr: '' })
})

it.skipIf(!built)('nothing is lost for a program that wants the exit code alone', () => {
  const cwd = folder({ 'acme.mjs': ACME, '.postmortem-lint.yaml': ACME_CONFIG, 'a.md': '# bad\n' })
  expect(spawnSync(process.execPath, [bin, '--no-gate', 'a.md'], { cwd, stdio: 'ignore' }).status).toBe(1)
})

it.skipIf(!built || process.platform === 'win32')('findings reach their file whatever has become of stdout', () => {
  const { cwd, code, stderr } = inShell(`${program} --no-gate --format unix --output-file out.txt a.md >&-`)
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toContain('says bad')
})
