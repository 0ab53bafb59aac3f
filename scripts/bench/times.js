// The time engine against the parser: extraction and resolution, as a share of what remark-parse takes.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { median, milliseconds, row } from './measure.js'
import { report } from './reports.js'

/** Real reports where they lie beside the checkout, generated ones elsewhere. */
function documents(root) {
  const corpus = join(root, '..', 'shared', 'corpus', 'docs')
  if (!existsSync(corpus)) {
    console.log('times, on 200 generated reports (no corpus here)')
    return Array.from({ length: 200 }, (_, n) => report(n))
  }
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(file => /\.(md|erb|txt)$/.test(file))
  console.log(`times, on ${files.length} real documents`)
  return files.map(file => readFileSync(join(corpus, file), 'utf8'))
}

export async function times(root) {
  const texts = documents(root)
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-lint-times-'))
  try {
    await build({
      absWorkingDir: root,
      stdin: {
        contents: `export { loadMarkdownParser } from './src/facts/markdown.js'
          export { readPostmortem } from './src/facts/read.js'
          export { timeExpressions, timeStyle } from './src/time/grammar.js'
          export { stopwatch } from './src/facts/stopwatch.js'`,
        resolveDir: root,
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile: join(folder, 'engine.mjs'),
      external: ['satteri'],
      logLevel: 'warning',
    })
    const { loadMarkdownParser, readPostmortem } = await import(pathToFileURL(join(folder, 'engine.mjs')).href)
    const remark = await loadMarkdownParser('remark')
    const parse = () => texts.forEach(text => remark.parse(text))
    parse()
    row('remark-parse, milliseconds', median([1, 2, 3].map(() => milliseconds(parse))))
    void readPostmortem
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
