// `npm run bench`: how fast, as ratios to a baseline of the same run. `-- --peers` compares with other linters,
// `-- --growth` tells of documents of hostile shapes whether they take more than the time of their length.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inTurn, milliseconds, node, row } from './bench/measure.js'
import { peers } from './bench/peers.js'
import { report } from './bench/reports.js'
import { GROWTH, growthOfShapes } from './bench/shapes.js'
import { times } from './bench/times.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const program = join(root, 'bin', 'postmortem-lint.js')
const folder = mkdtempSync(join(tmpdir(), 'postmortem-lint-bench-'))
const lint = (...args) => node([program, '--no-config', '--fail-on', 'never', ...args], { cwd: folder })

/** A folder of `count` generated reports. */
function reports(count) {
  const name = `reports-${count}`
  mkdirSync(join(folder, name))
  for (let n = 0; n < count; n++) writeFileSync(join(folder, name, `${n}.md`), report(n))
  return name
}

function startUp() {
  console.log('start-up, against node -e 0')
  writeFileSync(join(folder, 'one.md'), report(1))
  const thousand = reports(1000)
  lint('--cache-location', 'warm', thousand)
  const t = inTurn(
    {
      node: () => node(['-e', '0']),
      version: () => node([program, '--version']),
      one: () => lint('--no-cache', 'one.md'),
      remark: () => lint('--no-cache', '--parser', 'remark', 'one.md'),
      warm: () => lint('--cache-location', 'warm', thousand),
    },
    15,
  )
  row('--version', t.version / t.node, 1.6)
  row('one report of 5 KB', t.one / t.node, 3.5)
  row('one report of 5 KB, remark-parse', t.remark / t.node)
  row('1,000 reports, warm cache', t.warm / t.node, 4)
}

function growth() {
  console.log('growth, against linear')
  const [few, many] = [reports(250), reports(4000)]
  const small = milliseconds(() => lint('--no-cache', few))
  row('time, 250 → 4,000 reports', milliseconds(() => lint('--no-cache', many)) / small / 16, 1.15)
  const cell = n => `| 2025-03-03 ${String(n % 24).padStart(2, '0')}:00 UTC | event ${n} |`
  const table = rows =>
    `# Outage of 2025-03-03\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n${Array.from({ length: rows }, (_, n) => cell(n)).join('\n')}\n`
  const body = kilobytes =>
    `# Outage of 2025-03-03\n\n${Array.from({ length: kilobytes / 5 }, (_, n) => report(n).replace(/^# /gm, '## ')).join('\n')}`
  // What every run takes, whatever it reads.
  writeFileSync(join(folder, 'short.md'), table(1))
  for (const [name, text, bigger] of [
    ['a table of 2,000 rows, against 500', table(500), table(2000)],
    ['a report of 1 MB, against 250 KB', body(250), body(1000)],
  ]) {
    writeFileSync(join(folder, 'a.md'), text)
    writeFileSync(join(folder, 'b.md'), bigger)
    const t = inTurn(
      {
        start: () => lint('--no-cache', 'short.md'),
        a: () => lint('--no-cache', 'a.md'),
        b: () => lint('--no-cache', 'b.md'),
      },
      3,
    )
    row(name, (t.b - t.start) / (t.a - t.start) / 4, 1.25)
  }
}

async function shapes() {
  console.log('growth of a document, against linear (and microseconds per KB)')
  const { lint } = await import('../dist/index.js')
  for await (const { name, ratio, perKilobyte } of growthOfShapes(lint))
    row(`${name} (${Math.round(perKilobyte * 1000)})`, ratio, GROWTH)
}

try {
  if (process.argv.includes('--peers')) peers(folder, reports(1000), program)
  else if (process.argv.includes('--growth')) await shapes()
  else {
    startUp()
    growth()
    await times(root)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
