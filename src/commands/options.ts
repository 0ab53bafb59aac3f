import type { Command } from 'commander'

/** The options of every command that reads documents. */
export function documentOptions(command: Command): Command {
  return command
    .argument('[paths...]', 'files, folders and patterns')
    .option('-c, --config <file>', 'use this config, and search for no other')
    .option('--no-config', 'use no config')
    .option('--no-error-on-unmatched-pattern', 'let a folder or pattern without Markdown pass')
    .option('--now <date>', 'the date that counts as today, ISO 8601')
    .option('--no-gate', 'lint documents that do not look like postmortems, too')
    .option('--parser <name>', 'auto, satteri or remark', 'auto')
}
