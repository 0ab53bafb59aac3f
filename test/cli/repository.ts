import { execFileSync } from 'node:child_process'
import { ACME, ACME_CONFIG, folder, run } from './program.js'

const IDENTITY = ['user.name=x', 'user.email=x@example.com', 'commit.gpgSign=false', 'init.defaultBranch=main']

export function git(cwd: string, ...args: string[]): void {
  execFileSync('git', [...IDENTITY.flatMap(each => ['-c', each]), ...args], { cwd, stdio: 'ignore' })
}

/** A repository with a commit that holds these files and a rule about "bad". */
export function repository(files: Record<string, string>): string {
  const root = folder({ 'acme.mjs': ACME, '.postmortem-lint.yaml': ACME_CONFIG, ...files })
  git(root, 'init')
  git(root, 'add', '.')
  git(root, 'commit', '-m', 'first')
  return root
}

/** "path:line" of each finding. */
export async function found(cwd: string, ...argv: string[]): Promise<string[]> {
  const { stdout, stderr } = await run(cwd, ['--no-gate', '--format', 'json', ...argv])
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout).files.flatMap((file: { path: string; findings: { line: number }[] }) =>
    file.findings.map(({ line }) => `${file.path}:${line}`),
  )
}
