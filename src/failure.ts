/** What stops a run or one file, told to a person in one line: what is wrong, where, and the nearest name there is. */
export class Failure extends Error {
  override readonly name = 'Failure'
}
