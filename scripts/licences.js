// The licences of what the bundle contains, as its authors ask.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of dist/THIRD-PARTY-LICENSES.txt, from the paths of the modules that were bundled. */
export function licences(modules) {
  const folders = new Set(
    modules.flatMap(path => path.match(/[^:]*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/)?.[0] ?? []),
  )
  const packages = [...folders].map(folder => ({
    folder,
    ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  }))
  packages.sort((a, b) => (a.name < b.name ? -1 : 1))
  return packages
    .map(({ folder, name, version, license }) => `${name} ${version} (${license})\n\n${text(folder)}`)
    .join(`\n\n${'─'.repeat(80)}\n\n`)
}

function text(folder) {
  const file = existsSync(folder) && readdirSync(folder).find(name => /^licen[cs]e/i.test(name))
  return file ? readFileSync(join(folder, file), 'utf8').trim() : 'Its package holds no licence file.'
}
