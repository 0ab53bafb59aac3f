// Writes the types of what the package exports: the declarations that it names, and no others.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export function types(root) {
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
  const project = join(root, 'tsconfig.build.json')
  execFileSync(process.execPath, [compiler, '--project', project], { cwd: root, stdio: 'inherit' })
  const entries = JSON.parse(readFileSync(project, 'utf8')).files
  const named = namedBy(entries.map(entry => declaration(join(root, 'dist', entry.replace(/\.ts$/, '.js')))))
  for (const file of readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })) {
    const path = join(root, 'dist', file)
    if (path.endsWith('.d.ts') && !named.has(path)) rmSync(path)
  }
}

/** These declarations, and what they import, however far. */
function namedBy(files) {
  const named = new Set(files)
  for (const file of named)
    for (const [, own] of readFileSync(file, 'utf8').matchAll(/\b(?:from |import\()["'](\.[^"']+)["']/g))
      named.add(declaration(join(dirname(file), own)))
  return named
}

function declaration(module) {
  return module.replace(/\.js$/, '.d.ts')
}
