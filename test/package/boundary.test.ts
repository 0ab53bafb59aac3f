import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

// What is published, used as a stranger would use it: the tarball in an empty folder.

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const RULE = 'language/repeated-word'
let folder: string
let tarball: string

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', [...args, '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-lint-package-'))
  npm(['pack', '--pack-destination', folder], root)
  tarball = join(folder, readdirSync(folder).find(file => file.endsWith('.tgz'))!)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }))
  npm(['install', tarball, '--no-audit', '--no-fund', '--prefer-offline'], folder)
}, 240_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('weighs less than 500 KB', () => {
  expect(statSync(tarball).size).toBeLessThan(500_000)
})

it('runs a built-in rule, copied byte for byte, as a rule of a plugin', () => {
  cpSync(join(root, 'rules', `${RULE}.ts`), join(folder, 'own-rule.ts'))
  writeFileSync(
    join(folder, 'plugin.ts'),
    `import { definePlugin } from 'postmortem-lint'\nimport rule from './own-rule.js'\n\nexport default definePlugin({ name: 'own', rules: [rule] })\n`,
  )
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: { module: 'nodenext', target: 'es2023', strict: true, types: [], skipLibCheck: false },
      include: ['*.ts'],
    }),
  )
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [compiler, '--project', folder], { encoding: 'utf8' })
  writeFileSync(
    join(folder, '.postmortem-lint.json'),
    JSON.stringify({ root: true, plugins: ['./plugin.js'], rules: { 'own/repeated-word': 'error' } }),
  )
  writeFileSync(
    join(folder, 'report.md'),
    '# Checkout outage of 2025-03-03\n\n## Summary\n\nThe the checkout failed.\n',
  )
  const { files } = JSON.parse(linted(['--no-gate', '--format', 'json', 'report.md']))
  const rules = files[0].findings.map((finding: { rule: string }) => finding.rule)
  expect(rules).toContain('own/repeated-word')
})

it('answers --version', () => {
  expect(linted(['--version'])).toMatch(/^\d+\.\d+\.\d+/)
})

/** The output of the installed program; findings make it exit with 1. */
function linted(args: readonly string[]): string {
  const program = join(folder, 'node_modules', 'postmortem-lint', 'bin', 'postmortem-lint.js')
  try {
    return execFileSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' })
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
    if (status === 1) return stdout
    throw new Error(`exit ${status}: ${stderr}`)
  }
}
