// Other Markdown linters on the same reports. They judge other things; what is compared is how long a run takes.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTurn, node, row } from './measure.js'

const PACKAGES = [
  'rumdl',
  'markdownlint-cli2',
  'remark-cli',
  'remark-preset-lint-recommended',
  'textlint',
  'textlint-rule-no-todo',
]

/** Installs the peers beside the reports and runs them and us, cold and without a cache. */
export function peers(folder, reports, program) {
  const home = join(folder, 'peers')
  mkdirSync(home)
  writeFileSync(join(home, 'package.json'), '{ "private": true }')
  execFileSync('npm', ['install', ...PACKAGES, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: home,
    stdio: 'inherit',
  })
  const bin = name => join(home, 'node_modules', '.bin', name)
  const peer = (name, ...args) => {
    try {
      execFileSync(bin(name), args, { cwd: folder, stdio: 'ignore' })
    } catch (error) {
      if (typeof error.status !== 'number' || error.status > 2) throw error
    }
  }
  writeFileSync(
    join(folder, '.remarkrc.json'),
    JSON.stringify({ plugins: [join(home, 'node_modules/remark-preset-lint-recommended/index.js')] }),
  )
  const t = inTurn(
    {
      ours: () => node([program, '--no-config', '--no-cache', '--fail-on', 'never', reports], { cwd: folder }),
      rumdl: () => peer('rumdl', 'check', '--no-cache', reports),
      markdownlint: () => peer('markdownlint-cli2', `${reports}/*.md`),
      remark: () => peer('remark', '--quiet', '--frail', reports),
      textlint: () => peer('textlint', '--rule', join(home, 'node_modules/textlint-rule-no-todo'), reports),
    },
    5,
  )
  console.log('1,000 reports, cold, without cache: our time against theirs')
  row('rumdl', t.ours / t.rumdl, 3)
  row('markdownlint-cli2', t.ours / t.markdownlint, 1 / 6)
  row('remark-cli with its recommended preset', t.ours / t.remark)
  row('textlint', t.ours / t.textlint)
  console.log(
    `  milliseconds: ${Object.entries(t)
      .map(([name, ms]) => `${name} ${Math.round(ms)}`)
      .join(', ')}`,
  )
}
