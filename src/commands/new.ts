import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Configs } from '../config/configs.js'
import { Failure } from '../failure.js'
import { newReport } from '../new-report.js'
import { visiblePath } from '../output-gate.js'
import { writeNamed } from '../write-file.js'
import { type CommandModule, type Flags, OK, type Surroundings } from './command.js'
import { presetName, runOptions } from './options.js'

interface Expected {
  readonly required?: readonly string[]
  readonly recommended?: readonly string[]
  readonly fields?: readonly string[]
  readonly besides?: readonly string[]
}

export default {
  define(command) {
    command
      .argument('[file]', 'where to write it; without one, to stdout')
      .option('--preset <name>', 'with the sections of this preset: google-sre, atlassian, pagerduty …', presetName)
      .option('-c, --config <file>', 'use this config, and search for no other')
      .option('--no-config', 'use no config')
      .option('--title <text>', 'what failed, and for whom')
      .option('--date <date>', 'the day of the incident, ISO 8601; default: today')
  },

  async run([file], flags, surroundings) {
    const { streams } = surroundings
    const text = await report(flags, surroundings)
    if (file === undefined) streams.stdout.write(text)
    else {
      if (existsSync(resolve(streams.cwd(), file))) throw new Failure(`${visiblePath(file)}: there is a file already`)
      writeNamed(file, streams.cwd(), text)
      streams.stderr.write(`${visiblePath(file)}: written\n`)
    }
    return OK
  },
} satisfies CommandModule

/** From what the rules would check here, so that the two never differ. */
async function report(flags: Flags, surroundings: Surroundings): Promise<string> {
  const configs = new Configs(runOptions(flags, surroundings))
  const { rules, document } = await configs.for(undefined)
  const optionsOf = (id: string) => (rules.find(rule => rule.id === id)?.options ?? {}) as Expected
  const { required = [], recommended = [] } = optionsOf('required-sections')
  const { fields = [], besides = [] } = optionsOf('required-metadata')
  return newReport({
    date: dateOf(flags),
    title: flags.title as string | undefined,
    fields: [...fields, ...besides],
    sections: [...required, ...recommended],
    names: document.sections,
  })
}

function dateOf({ date }: Flags): string {
  if (date === undefined) return new Date().toISOString().slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(String(date)))
    throw new Failure(`--date: ${visiblePath(String(date))} is not a date such as 2026-04-13`)
  return String(date)
}
