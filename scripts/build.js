// Bundles the program into dist/ (ESM, split so that a command loads only what it needs) and writes its types.
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { leanModules } from './lean-modules.js'
import { licences } from './licences.js'
import { patternStrings } from './pattern-strings.js'
import { types } from './types.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Every file that is loaded costs half a millisecond, and every byte is compiled: what a step of the usual run needs,
 * and no step before it, is one chunk, with all that it imports.
 */
const steps = [
  ['zod', /[\\/]node_modules[\\/]zod[\\/]/],
  ['start', /[\\/]src[\\/](?:cli|version-text)\.ts$/],
  ['lint', /[\\/]src[\\/](?:commands[\\/]lint|reporters[\\/]stylish)\.ts$|[\\/]node_modules[\\/]commander[\\/]/],
  ['cache', /[\\/]src[\\/](?:cache|workers)\.ts$/],
  ['judge', /[\\/](?:src[\\/](?:judge|document|config[\\/](?:load|resolve|flags))|rules[\\/]index)\.ts$/],
]

export async function bundle() {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const build = await rolldown({
    cwd: root,
    input: { index: 'src/index.ts', testing: 'src/testing.ts', cli: 'src/cli.ts', worker: 'src/worker.ts' },
    platform: 'node',
    // It is optional: where it is not installed, the program reads with remark-parse.
    external: existsSync(join(root, 'node_modules', 'satteri')) ? [] : ['satteri'],
    resolve: {
      alias: { 'postmortem-lint': join(root, 'src', 'index.ts') },
      // ES modules where a package has them: they split, and UMD wrappers do not bundle.
      mainFields: ['module', 'main'],
    },
    plugins: [leanModules(root), patternStrings()],
    treeshake: { moduleSideEffects: false },
  })
  const { output } = await build.write({
    dir: join(root, 'dist'),
    format: 'esm',
    minify: true,
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    codeSplitting: { groups: steps.map(([name, test], at) => ({ name, test, priority: steps.length - at })) },
  })
  await build.close()
  const modules = output.flatMap(chunk => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  writeFileSync(join(root, 'dist', 'THIRD-PARTY-LICENSES.txt'), licences(modules))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundle()
  types(root)
}
