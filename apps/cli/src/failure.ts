/** Ends a command with a sentence on the error stream. */
export class Failure extends Error {
  override name = 'Failure'
  /** 2 where the command was called in a way that cannot work, 1 otherwise. */
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
