import type { RunningServer } from '@kempelen/server'

/** Ends requests and engine in order on the first signal, at once on the second. */
export function endWithProcess(server: RunningServer): void {
  let isEnding = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isEnding) process.exit(1)
      isEnding = true
      server.close().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${(error as Error).message}\n`)
          process.exit(1)
        },
      )
    })
  }
}
