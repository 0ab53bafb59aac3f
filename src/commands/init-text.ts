import type { Habit, LearnedConfig } from '../learned-config.js'
import { visibleLine } from '../output-gate.js'

const SCHEMA = '# yaml-language-server: $schema=./node_modules/postmortem-lint/schema.json'

/** A config to start from. */
export function initialConfig(preset: string): string {
  return [SCHEMA, `extends: postmortem-lint:${preset}`, 'files: ["**/*.md"]', 'settings: {}', 'rules: {}', ''].join(
    '\n',
  )
}

/** A config of what the reports have in common, each line with the number of reports behind it. */
export function learnedConfigText(preset: string, learned: LearnedConfig): string {
  const { reports, required, unknown, fields, tickets } = learned
  const rules = [
    ...(required.length > 0 ? sectionLines(required, reports) : []),
    ...(fields.length > 0
      ? [`  required-metadata: [info, { fields: ${list(fields)} }]  # ${counted(fields, reports)}`]
      : []),
  ]
  const settings = settingLines(learned)
  return [
    SCHEMA,
    `# Learned from ${reports} report${reports === 1 ? '' : 's'}: what at least four in five of them have.`,
    `extends: postmortem-lint:${preset}`,
    ...(settings.length > 0 ? ['settings:', ...settings] : []),
    ...(rules.length > 0 ? ['rules:', ...rules] : []),
    ...(tickets.length === 0 ? [] : [`# Tickets: ${counted(tickets, reports)}.`]),
    ...unknown.map(({ name, reports: count }) =>
      comment(`"${name}" is a title in ${count} of ${reports}; add it to a role under settings.sections.`),
    ),
    '',
  ].join('\n')
}

function settingLines({ names, zone, tickets, reports }: LearnedConfig): string[] {
  const sections = Object.entries(names).map(([role, name]) => `    ${role}: [${quoted(name)}]`)
  return [
    ...zoneLines(zone, reports),
    ...(sections.length > 0 ? ['  sections:', ...sections] : []),
    ...(tickets.length > 0 ? [`  tickets: ${list(tickets)}`] : []),
  ]
}

/** Only UTC says which zone it is on every day of the year; an abbreviation is for the authors to settle. */
function zoneLines(zone: Habit | undefined, reports: number): string[] {
  if (!zone) return []
  const written = `# written in ${zone.reports} of ${reports}`
  if (/^(?:UTC|GMT|Z)$/.test(zone.name)) return [`  timezone: UTC  ${written}`]
  return [
    comment(
      `Times are in ${zone.name}, ${written.slice(2)}: name its place, as in "timezone: America/Los_Angeles".`,
      '  ',
    ),
  ]
}

function sectionLines(required: readonly Habit[], reports: number): string[] {
  return [
    '  required-sections:',
    '    - error',
    '    - required:',
    ...required.map(habit => `        - ${quoted(habit.name)}  # ${habit.reports} of ${reports}`),
    '      recommended: []',
  ]
}

function counted(habits: readonly Habit[], reports: number): string {
  return habits.map(({ name, reports: count }) => `${visibleLine(name)} ${count} of ${reports}`).join(', ')
}

function list(habits: readonly Habit[]): string {
  return `[${habits.map(({ name }) => quoted(name)).join(', ')}]`
}

/** JSON strings are YAML strings. */
function quoted(name: string): string {
  return /^[a-z][a-z-]*$/i.test(name) ? name : JSON.stringify(name)
}

function comment(text: string, indent = ''): string {
  return `${indent}# ${visibleLine(text)}`
}
