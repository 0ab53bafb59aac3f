#!/usr/bin/env node
// Development only: `npm run new-rule <family> <id>` writes a working rule, registers it and writes its page.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const rules = join(root, 'rules')

/** The import name of a rule: `zone-missing` → `zoneMissing`. */
const camelCase = id => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

/** `rules/index.ts` with one more rule, imports and entries in alphabetical order. */
export function registered(index, family, id) {
  const name = camelCase(id)
  const key = new RegExp(`^  '?${family}'?: \\[([\\s\\S]*?)\\],$`, 'm')
  const names = [...(index.match(key)?.[1] ?? '').matchAll(/\w+/g)].map(([word]) => word)
  const list = [...names, name].sort((a, b) => (a < b ? -1 : 1))
  const quoted = /-/.test(family) ? `'${family}'` : family
  return index
    .replace(key, () => `  ${quoted}: [\n${list.map(entry => `    ${entry},\n`).join('')}  ],`)
    .replace(/^import \{ definePlugin[^\n]*\n/m, line => `${line}import ${name} from './${family}/${id}.js'\n`)
}

function main([family, id]) {
  const families = readdirSync(rules, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
  if (!families.includes(family))
    return `name a family (${families.join(', ')}) and an id: npm run new-rule timeline timeline-colour`
  if (!/^[a-z]+(-[a-z]+)*$/.test(id ?? '')) return 'an id is lower-case words joined by hyphens: timeline-colour'
  const file = join(rules, family, `${id}.ts`)
  if (existsSync(file)) return `${file} exists already`
  writeFileSync(file, readFileSync(join(rules, '_template.ts'), 'utf8').replace("'new-rule'", `'${id}'`))
  const index = join(rules, 'index.ts')
  writeFileSync(index, registered(readFileSync(index, 'utf8'), family, id))
  // The document that this rule has something to say about, until its author writes a better one.
  writeFileSync(join(root, 'fixtures', 'every-rule-fails', `${id}.md`), '# Lorem ipsum\n')
  const run = (script, ...args) =>
    execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'ignore' })
  run('@biomejs/biome/bin/biome', 'check', '--write', 'rules')
  run('vitest/vitest.mjs', 'run', 'test/docs.test.ts', 'test/fixtures.test.ts', '--update')
  console.log(`rules/${family}/${id}.ts is registered and its tests are green: say what it checks, then npm test`)
  return undefined
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const complaint = main(process.argv.slice(2))
  if (complaint !== undefined) {
    console.error(`new-rule: ${complaint}`)
    process.exitCode = 2
  }
}
