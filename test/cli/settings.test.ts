import { expect, it } from 'vitest'
import { ACME, ACME_CONFIG, folder, run } from './program.js'

async function inspected(files: Readonly<Record<string, string>>, ...flags: string[]) {
  const { stdout } = await run(folder(files), ['inspect', '--format', 'json', ...flags, 'a.md'])
  return JSON.parse(stdout).files[0]
}

const found = async (files: Readonly<Record<string, string>>, ...flags: string[]) => {
  const { stdout } = await run(folder(files), ['--no-gate', '--format', 'json', ...flags, 'a.md'])
  return JSON.parse(stdout).files[0].findings.map(({ rule }: { rule: string }) => rule)
}

it.for([
  ['timezone: Europe/Paris', '2026-04-13 14:00', '2026-04-13T12:00Z'],
  ['timezone: +05:30', '2026-04-13 14:00', '2026-04-13T08:30Z'],
  ['zones: { CET: Africa/Tunis }', '2026-04-13 14:00 CET', '2026-04-13T13:00Z'],
  ['zones: { CST: Asia/Shanghai }', '2026-04-13 14:00 CST', '2026-04-13T06:00Z'],
] as const)('settings: { %s } gives %s its instant', async ([setting, time, utc]) => {
  const files = { 'a.md': `# Outage\n\n- ${time} down\n`, '.postmortem-lint.yaml': `settings: { ${setting} }\n` }
  const { moments } = await inspected(files)
  expect(moments[0].utc).toBe(utc)
  expect((await inspected(files, '--no-config')).moments[0]?.utc).not.toBe(utc)
})

const TAUGHT = `settings:
  zones: { ZZT: +03:00, plant: Europe/Berlin, Moon base: Europe/Kyiv, МСК: Europe/Moscow, MET: Asia/Tokyo }
`

it.for([
  ['- 2026-04-13 14:00 ZZT down', '2026-04-13T11:00Z'],
  ['- 2026-04-13 14:00 (ZZT) down', '2026-04-13T11:00Z'],
  ['- 2026-04-13 2 PM ZZT: down', '2026-04-13T11:00Z'],
  ['- 14:00 on 13 April 2026 ZZT: down', '2026-04-13T11:00Z'],
  ['- `2026-04-13 14:00 ZZT` down', '2026-04-13T11:00Z'],
  ['- 2026-04-13 14:00 plant time: down', '2026-04-13T12:00Z'],
  ['- 2026-04-13 14:00, Moon base: down', '2026-04-13T11:00Z'],
  ['- 2026-04-13 14:00 МСК down', '2026-04-13T11:00Z'],
  ['- 2026-04-13 14:00 MET down', '2026-04-13T05:00Z'],
  ['All times are in ZZT.\n\n- 2026-04-13 14:00 down', '2026-04-13T11:00Z'],
  ['All times are in Moon base.\n\n- 2026-04-13 14:00 down', '2026-04-13T11:00Z'],
  ['## Timeline (ZZT)\n\n- 2026-04-13 14:00 down', '2026-04-13T11:00Z'],
  ['| Time (ZZT) | Event |\n| - | - |\n| 2026-04-13 14:00 | down |', '2026-04-13T11:00Z'],
  ['| Time | Zone | Event |\n| - | - | - |\n| 2026-04-13 14:00 | ZZT | down |', '2026-04-13T11:00Z'],
] as const)('settings.zones teaches what is a zone nowhere else: %j', async ([text, utc]) => {
  const files = { 'a.md': `# Outage\n\n${text}\n`, '.postmortem-lint.yaml': TAUGHT }
  expect((await inspected(files)).moments[0].utc).toBe(utc)
  expect((await inspected(files, '--no-config')).moments[0]?.utc).not.toBe(utc)
  expect(await found(files)).not.toContain('zone-unknown')
})

it('settings.zones leaves longer words alone, and offsets that are written', async () => {
  const files = {
    'a.md': '# Outage\n\n- 2026-04-13 14:00 plants down\n- 2026-04-13 14:05 ZZTs\n- 2026-04-13 14:10 UTC+1 down\n',
    '.postmortem-lint.yaml': TAUGHT,
  }
  const { moments } = await inspected(files)
  expect(moments.map(({ text }: { text: string }) => text)).toEqual([
    '2026-04-13 14:00',
    '2026-04-13 14:05',
    '2026-04-13 14:10 UTC+1',
  ])
})

it('settings.sections names a section in the words of a team', async () => {
  const files = {
    'a.md': '# Outage\n\n## Play by play\n\n- 14:00 UTC down\n',
    '.postmortem-lint.yaml': 'settings: { sections: { timeline: [Play by play] } }\n',
  }
  expect((await inspected(files)).sections.at(-1)).toMatchObject({ role: 'timeline', title: 'Play by play' })
})

it('settings.tickets tells which letters are those of a ticket', async () => {
  const files = {
    'a.md': '# Outage\n\n## Action items\n\n- Add a limit on uploads (QX-12)\n- Drop the RFC-12 header (SHA-256)\n',
    '.postmortem-lint.yaml': 'settings: { tickets: [QX] }\n',
  }
  const { actions } = await inspected(files)
  expect(actions.map(({ tickets }: { tickets: string[] }) => tickets)).toEqual([['QX-12'], []])
})

it('--now is today for every rule that asks', async () => {
  const files = { 'a.md': '# Outage of 2026-04-13\n\n- 2026-04-13 14:00 UTC down\n' }
  expect(await found(files, '--now', '2026-04-01')).toContain('date-in-future')
  expect(await found(files, '--now', '2026-05-01')).not.toContain('date-in-future')
})

it('--parser decides who reads the Markdown, and both read the same', async () => {
  const files = {
    'a.md':
      '# Outage of 2026-04-13\n\n## Timeline\n\n| Time | Event |\n| - | - |\n| 14:05 UTC | TBD |\n| 14:02 UTC | alert |\n| 14:20 UTC | up |\n',
  }
  const [satteri, remark] = await Promise.all(['satteri', 'remark'].map(parser => found(files, '--parser', parser)))
  expect(satteri).toContain('timeline-order')
  expect(remark).toEqual(satteri)
})

it('--config takes a config from elsewhere, and no other; --no-config takes none', async () => {
  const files = {
    'acme.mjs': ACME,
    '.postmortem-lint.yaml': ACME_CONFIG,
    'elsewhere.yaml': 'extends: []\nrules: { placeholder: error }\n',
    'a.md': '# bad\n\nTBD\n',
  }
  expect(await found(files)).toEqual(['acme/tone'])
  expect(await found(files, '--config', 'elsewhere.yaml')).toEqual(['placeholder'])
  expect(await found(files, '--no-config')).not.toContain('acme/tone')
})

it('a config with root: true is the last that is looked for', async () => {
  const root = folder({
    'acme.mjs': ACME,
    '.postmortem-lint.yaml': ACME_CONFIG,
    'docs/.postmortem-lint.yaml': 'root: true\nextends: []\n',
    'docs/a.md': '# bad\n',
  })
  const { stdout } = await run(root, ['--no-gate', '--format', 'json', 'docs/a.md'])
  expect(JSON.parse(stdout).files[0].findings).toEqual([])
})

it.for([
  ['minimal', 'zone-mixed', 'off'],
  ['recommended', 'action-overdue', 'off'],
  ['strict', 'action-overdue', 'warning'],
  ['google-sre', 'action-owner', 'warning'],
  ['pagerduty', 'blame', 'warning'],
  ['atlassian', 'broken-link', 'error'],
  ['aws-coe', 'broken-link', 'error'],
  ['azure-pir', 'required-metadata', 'off'],
  ['statuspage', 'action-owner', 'off'],
  ['incident-io', 'broken-link', 'error'],
  ['jeli-howie', 'broken-link', 'error'],
] as const)('--preset %s makes of %s: %s', async ([preset, rule, level]) => {
  const { stdout } = await run(folder(), ['rules', '--preset', preset, '--format', 'json'])
  const { rules } = JSON.parse(stdout)
  expect(rules.find(({ id }: { id: string }) => id === rule).here).toBe(level)
})

it('front matter may not hold anchors, nor reach into JavaScript', async () => {
  for (const yaml of ['a: &x 1\nb: *x', '__proto__: { severity: SEV1 }']) {
    const { fields } = await inspected({ 'a.md': `---\n${yaml}\n---\n\n# Outage\n` })
    expect(fields.map(({ value }: { value: string }) => value)).not.toContain('SEV1')
  }
})
