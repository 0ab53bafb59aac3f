import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)

it('the top level holds what CONTRIBUTING.md says, and nothing else', () => {
  const top = [...new Set(tracked.map(file => file.split('/')[0]!))].sort()
  const map = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
  expect(top.filter(name => !map.includes(`\`${name}`))).toEqual([])
})

it('the package has no script that runs while it is installed', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(Object.keys(scripts).filter(name => /^(pre|post)?(prepare|pack|install|publish)/.test(name))).toEqual([])
})

it('the lockfile names the exact version of every direct dependency', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(versions.filter(version => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([])
})

it('every link from a Markdown file of the repository leads to a file', () => {
  const pages = tracked.filter(file => /^[A-Z]+\.md$/.test(file))
  const broken = pages.flatMap(page =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(match => match[1]!)
      .filter(target => !existsSync(join(root, dirname(page), target)))
      .map(target => `${page}: ${target}`),
  )
  expect(broken).toEqual([])
})

it('a new rule is registered in its family, in alphabetical order', async () => {
  const { registered } = (await import(join(root, 'bin', 'new-rule.js'))) as {
    registered(index: string, family: string, id: string): string
  }
  const index =
    "import { definePlugin } from 'postmortem-lint'\n\nexport const families = {\n  time: [zoneMixed],\n  'follow-through': [],\n}\n"
  const once = registered(index, 'time', 'clock-mixed')
  expect(once).toContain("import clockMixed from './time/clock-mixed.js'")
  expect(once).toContain('  time: [\n    clockMixed,\n    zoneMixed,\n  ],')
  expect(registered(once, 'follow-through', 'late')).toContain("  'follow-through': [\n    late,\n  ],")
})

it('every family has rules', () => {
  for (const family of ['sections', 'time', 'timeline', 'actions', 'language', 'follow-through'])
    expect(readdirSync(join(root, 'rules', family)).some(file => file.endsWith('.ts'))).toBe(true)
})
