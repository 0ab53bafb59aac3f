import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { presetNames } from '../config/presets.js'
import { Failure } from '../failure.js'
import { learnedConfig } from '../learned-config.js'
import { readFiles } from '../run.js'
import { writeNamed } from '../write-file.js'
import { type CommandModule, type Flags, OK, type Surroundings } from './command.js'
import { initialConfig, learnedConfigText } from './init-text.js'
import { oneOf, runOptions } from './options.js'

const FILES = ['.postmortem-lint.yaml', '.postmortem-lint.yml', '.postmortem-lint.json', '.postmortem-lint.jsonc']
/** Fewer reports show no habit. */
const FEWEST = 3

export default {
  define(command) {
    command
      .argument('[paths...]', 'with --learn: the reports to learn from; without any, every Markdown file')
      .option('--learn', 'ask for what most of the reports here have: sections, fields, zone, tickets')
      .option('--preset <name>', 'the preset to start from', oneOf(...presetNames), 'recommended')
      .option('--print', 'print the config, and write nothing')
  },

  async run(paths, flags, surroundings) {
    const { streams } = surroundings
    const text = flags.learn ? await learned(paths, flags, surroundings) : initialConfig(String(flags.preset))
    if (flags.print) streams.stdout.write(text)
    else {
      const there = FILES.find(file => existsSync(join(streams.cwd(), file)))
      if (there) throw new Failure(`${there}: there is a config already; --print shows what would be written`)
      writeNamed(FILES[0]!, streams.cwd(), text)
      streams.stderr.write(`${FILES[0]}: written\n`)
    }
    return OK
  },
} satisfies CommandModule

async function learned(paths: readonly string[], flags: Flags, surroundings: Surroundings): Promise<string> {
  const { read } = await readFiles(paths, { ...runOptions({}, surroundings), config: false })
  const reports = read.map(({ postmortem }) => postmortem).filter(({ kind }) => kind === 'postmortem')
  if (reports.length < FEWEST)
    throw new Failure(
      `--learn: ${reports.length} of ${read.length} files here are postmortems, and it takes ${FEWEST} to see a habit`,
    )
  return learnedConfigText(String(flags.preset), learnedConfig(reports))
}
