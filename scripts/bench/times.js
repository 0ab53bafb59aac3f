// The time engine against the parser: extraction and resolution, as a share of what remark-parse takes.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'rolldown'
import { inTurn, row } from './measure.js'
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

/** What the engine is made of, bundled for this run. */
const ENGINE = `
  export { loadMarkdownParser } from '../../src/facts/markdown.js'
  export { readMoments } from '../../src/facts/moments.js'
  export { readPostmortem } from '../../src/facts/read.js'
  export { timeExpressions, timeStyle } from '../../src/time/grammar.js'`

export async function times(root) {
  const texts = documents(root)
  const { loadMarkdownParser, readMoments, readPostmortem, timeExpressions, timeStyle } = await engine(root)
  const remark = await loadMarkdownParser('remark')
  const read = texts.map(text => readPostmortem({ text }, {}, remark))
  const parse = () => {
    for (const text of texts) remark.parse(text)
  }
  const extract = () => {
    for (const { blocks } of read) {
      const style = timeStyle(blocks.map(block => block.text))
      for (const { text } of blocks) timeExpressions(text, style)
    }
  }
  const understand = () => {
    for (const postmortem of read) {
      const style = timeStyle(postmortem.blocks.map(block => block.text))
      readMoments(postmortem, text => timeExpressions(text, style))
    }
  }
  // Enough rounds for both to be compiled: in the first ones the median would measure the compiler.
  const t = inTurn({ parse, extract, understand }, 15)
  row('extraction, of the time of remark-parse', t.extract / t.parse)
  row('extraction and resolution, of the time of remark-parse', t.understand / t.parse, 0.12)
  const kilobytes = texts.reduce((sum, text) => sum + text.length, 0) / 1024
  console.log(
    `  microseconds per KB: extraction ${perKb(t.extract)}, both ${perKb(t.understand)}, remark-parse ${perKb(t.parse)}`,
  )

  function perKb(ms) {
    return Math.round((ms * 1000) / kilobytes)
  }
}

async function engine(root) {
  const folder = mkdtempSync(join(root, 'node_modules', '.bench-'))
  try {
    const file = join(folder, 'engine.js')
    writeFileSync(join(folder, 'entry.ts'), ENGINE)
    await build({
      cwd: root,
      input: join(folder, 'entry.ts'),
      external: ['satteri'],
      platform: 'node',
      output: { file, codeSplitting: false },
      logLevel: 'warn',
    })
    const module = await import(pathToFileURL(file).href)
    // The parser is loaded before the folder goes: it is imported when it is first asked for.
    await module.loadMarkdownParser('remark')
    return module
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
