import { Configs } from '../config/configs.js'
import { configJsonSchema } from '../config/schema.js'
import { jsonText } from '../output-gate.js'
import { type CommandModule, OK } from './command.js'
import { runOptions } from './options.js'

export default {
  define(command) {
    command
      .option('-c, --config <file>', 'know the plugins of this config')
      .option('--no-config', 'know the built-in rules only')
      .option('--no-plugins', 'run no code that a config names')
  },

  async run(_, flags, surroundings) {
    const { streams } = surroundings
    const { rules } = await new Configs(runOptions(flags, surroundings)).in(streams.cwd())
    streams.stdout.write(`${jsonText(configJsonSchema(rules), 2)}\n`)
    return OK
  },
} satisfies CommandModule
