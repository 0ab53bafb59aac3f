/** Told what a run does, and why, a line each: `--debug`. The lines pass the output gate where they are written. */
export type Debug = (line: string) => void

/** The stack of what was thrown, for the author of the code that threw it. */
export function debugStack(debug: Debug | undefined, error: unknown): void {
  if (debug && error instanceof Error) for (const line of (error.stack ?? error.message).split('\n')) debug(line)
}
