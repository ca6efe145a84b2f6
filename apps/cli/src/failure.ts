/** Ends a command with a sentence on the error stream and exit code 1. */
export class Failure extends Error {
  override name = 'Failure'
}
