import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Who may import whom. The first room whose pattern matches a file decides; `@x` allows the package x, `#node` Node's own modules. */
const ROOMS: readonly (readonly [room: RegExp, allowed: readonly (RegExp | string)[]])[] = [
  [/^rules\/[^/]+\/[^/]+\.ts$/, ['@postmortem-lint']],
  [/^rules\/(index|_template)\.ts$/, ['@postmortem-lint', /^rules\//]],
  [
    /^src\/(postmortem(\/[\w-]+)?|settings|span|rule|plugin)\.ts$/,
    ['@zod', /^src\/(postmortem(\/[\w-]+)?|settings|span|rule|plugin)\.ts$/, /^src\/time\/(types|zone-[\w-]+)\.ts$/],
  ],
  [/^src\/time\//, [/^src\/(compiled|halving|matches)\.ts$/, /^src\/time\//]],
  [
    /^src\/facts\//,
    [
      /^src\/(postmortem|settings|span|positions|compiled|grouped|halving|matches)\.ts$/,
      /^src\/time\//,
      /^src\/facts\//,
      '@unified',
      '@remark-parse',
      '@remark-frontmatter',
      '@mdast',
      '@mdast-util-to-string',
      '@decode-named-character-reference',
      '@satteri',
      '@yaml',
      '@unist',
      /^@micromark-extension-gfm/,
      /^@mdast-util-gfm/,
    ],
  ],
  [
    /^src\/reporters\//,
    [/^src\/(rule|span|positions|output-gate|result)\.ts$/, /^src\/reporters\//, '@chalk', '#node'],
  ],
  [
    /^src\/(lint|testing|rule-page|dedent|positions|fingerprint|directives|baseline|output-gate|result)[\w-]*\.ts$/,
    [/^src\/(?!commands|cli|reporters|config)/, '@zod', '#node'],
  ],
  [/^src\/index\.ts$/, [/^src\/(?!commands\/|cli\.)/, '@zod']],
  [/^src\/(?:api|worker)\.ts$/, [/^src\/(?!cli\.|commands\/)/, /^rules\/index\.ts$/, '#node']],
  [/^src\/cli\.ts$/, [/^src\//, /^rules\/index\.ts$/, '@commander', '#node']],
  [/^src\//, [/^src\/(?!cli\.)/, /^@(?!postmortem-lint)/, '#node']],
]

const files = ['src', 'rules'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => posix.join(folder, file.replaceAll('\\', '/'))),
)

/** What a file imports: files by their path from the root, packages as `@name`, Node's own modules as `#node`. */
function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const specifiers = [
    ...text.matchAll(/^\s*(?:import|export)\b[^'"]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm),
  ]
  return specifiers.map(match => {
    const name = match[1] ?? match[2] ?? match[3]!
    if (name.startsWith('node:')) return '#node'
    if (!name.startsWith('.')) return `@${name.startsWith('@') ? name.slice(1) : name.replace(/\/.*/, '')}`
    return relative(root, join(root, dirname(file), name))
      .replaceAll('\\', '/')
      .replace(/\.js$/, '.ts')
  })
}

it('every file imports only what its room may', () => {
  const strangers = files.flatMap(file => {
    const allowed = ROOMS.find(([room]) => room.test(file))?.[1] ?? []
    return imports(file)
      .filter(target => !target.endsWith('.json'))
      .filter(target => !allowed.some(rule => (typeof rule === 'string' ? rule === target : rule.test(target))))
      .map(target => `${file} imports ${target}`)
  })
  expect(strangers).toEqual([])
})

it('no file imports itself in a circle', () => {
  const graph = new Map(files.map(file => [file, runtimeImports(file)]))
  const circles: string[] = []
  const done = new Set<string>()
  function visit(file: string, path: readonly string[]): void {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    else if (!done.has(file)) {
      for (const next of graph.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

/** Imports that exist at run time: `import type` vanishes. */
function runtimeImports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const static_ = [...text.matchAll(/^(?:import|export) (?!type\b)[^'"]*?from '(\.[^']+)'/gm)]
  return static_.map(match =>
    relative(root, join(root, dirname(file), match[1]!))
      .replaceAll('\\', '/')
      .replace(/\.js$/, '.ts'),
  )
}
