/** What stops a run or one file, told to a person in one line: what is wrong, where, and the nearest name there is. */
export class Failure extends Error {
  override readonly name: string = 'Failure'
}

/** A mistake in a config or in a flag about rules: it stops the run, since nobody knows what was meant. A line each. */
export class ConfigFailure extends Failure {
  override readonly name = 'ConfigFailure'

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'))
  }
}

/** Whether an error concerns one file only, so that the others are linted all the same. */
export function isOneFile(error: unknown): error is Failure {
  return error instanceof Failure && !(error instanceof ConfigFailure)
}
