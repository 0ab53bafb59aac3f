import type { CommandModule } from './command.js'

export interface CommandEntry {
  readonly name: string
  /** One line of the program's help. */
  readonly summary: string
  load(): Promise<{ readonly default: CommandModule }>
}

/** Every command, in the order of the help; the first is the default. */
export const commands: readonly CommandEntry[] = [
  { name: 'lint', summary: 'judge postmortems (the default)', load: () => import('./lint.js') },
  { name: 'inspect', summary: 'show what the linter understood of a document', load: () => import('./inspect.js') },
  {
    name: 'baseline',
    summary: 'record the findings of today; lint then reports only new ones',
    load: () => import('./baseline.js'),
  },
]
