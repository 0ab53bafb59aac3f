import { resolve } from 'node:path'
import { Configs } from '../config/configs.js'
import { plainConfig } from '../config/plain.js'
import type { EffectiveConfig, Origin } from '../config/resolve.js'
import { readDocument } from '../document.js'
import { loadMarkdownParser } from '../facts/markdown.js'
import { textOf } from '../files-text.js'
import { jsonText, visible } from '../output-gate.js'
import { type CommandModule, type Flags, OK, type Surroundings } from './command.js'
import { configOptions, oneOf, ruleOptions, runOptions } from './options.js'

export default {
  define(command) {
    ruleOptions(configOptions(command.argument('[file]', 'a document; without one, the working directory'))).option(
      '-f, --format <name>',
      'text or json',
      oneOf('text', 'json'),
      'text',
    )
  },

  async run([file], flags, surroundings) {
    surroundings.streams.stdout.write(await configText(file, flags, surroundings))
    return OK
  },
} satisfies CommandModule

/** The effective config of a document, or of the working directory, with where each value came from. */
export async function configText(file: string | undefined, flags: Flags, surroundings: Surroundings): Promise<string> {
  const config = plainConfig(await effective(file, flags, surroundings))
  return flags.format === 'json' ? `${jsonText(config, 2)}\n` : yamlText({ ...config })
}

async function effective(file: string | undefined, flags: Flags, surroundings: Surroundings): Promise<EffectiveConfig> {
  const configs = new Configs(runOptions(flags, surroundings))
  if (file === undefined) return (await configs.for(undefined)).effective
  const absolute = resolve(surroundings.streams.cwd(), file)
  const source = { path: file, absolute, text: textOf({ absolute, path: file }) }
  return (await readDocument(source, configs, await loadMarkdownParser('auto'))).config.effective
}

/** As a config that could be written, each line with its origin behind it. */
function yamlText(parts: Readonly<Record<string, Readonly<Record<string, Origin<unknown>>>>>): string {
  const lines = Object.entries(parts).flatMap(([part, values]) => {
    const rows = Object.entries(values).map(([name, { value, origin }]) => ({
      text: `  ${name}: ${inline(value)}`,
      origin,
    }))
    return [{ text: `${part}:${rows.length ? '' : ' {}'}`, origin: '' }, ...rows]
  })
  const width = Math.min(60, Math.max(...lines.map(({ text }) => text.length)))
  return lines.map(({ text, origin }) => `${visible(origin ? `${text.padEnd(width)}  # ${origin}` : text)}\n`).join('')
}

function inline(value: unknown): string {
  if (isRuleValue(value))
    return value.options === undefined ? value.level : `[${value.level}, ${JSON.stringify(value.options)}]`
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function isRuleValue(value: unknown): value is { level: string; options: unknown } {
  return typeof value === 'object' && value !== null && 'level' in value
}
