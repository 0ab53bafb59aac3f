// Bundles the program into dist/ (ESM, split so that a command loads only what it needs) and writes its types.
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { licences } from './licences.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** zod ships its messages in fifty languages, half of its size; ours are English. */
const englishOnly = {
  name: 'english-only',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ path, resolveDir }) =>
      resolveDir.includes(join('node_modules', 'zod'))
        ? { path: join(relative(root, resolveDir), path), namespace: 'english-only' }
        : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'english-only' }, ({ path }) => ({
      contents: "export { default as en } from './en.js'",
      resolveDir: join(root, dirname(path)),
    }))
  },
}

export async function bundle() {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: root,
    entryPoints: ['src/index.ts', 'src/testing.ts', 'src/cli.ts', 'src/worker.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // ES modules where a package has them: they split, and UMD wrappers do not bundle.
    mainFields: ['module', 'main'],
    target: 'node20.19',
    external: ['satteri'],
    alias: { 'postmortem-lint': './src/index.ts' },
    minify: true,
    legalComments: 'none',
    chunkNames: 'chunks/[name]-[hash]',
    // Bundled CommonJS packages ask for Node's own modules by require.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
    plugins: [englishOnly],
    logLevel: 'warning',
  })
  writeFileSync(join(root, 'dist', 'THIRD-PARTY-LICENSES.txt'), licences(root, metafile))
}

function types() {
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
  execFileSync(process.execPath, [compiler, '--project', join(root, 'tsconfig.build.json')], {
    cwd: root,
    stdio: 'inherit',
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundle()
  types()
}
