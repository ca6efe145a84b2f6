import { renameSync, writeFileSync } from 'node:fs'
import { operatorLink, type RunningServer, seedDemo, startServer } from '@kempelen/server'
import { Command, Option } from 'commander'
import { configOf, type SettingsOptions, withSettings } from '../settings-options.ts'

interface StartOptions extends SettingsOptions {
  seed?: 'demo'
  readyFile?: string
}

export const startCommand = withSettings(new Command('start'))
  .description('Start the marketplace.')
  .option('--port <number>', 'port to listen on; 0 takes any free one (default 1770)')
  .option('--host <address>', 'address to listen on; 0.0.0.0 opens it to the network (default 127.0.0.1)')
  .addOption(
    new Option('--seed <name>', 'fill the marketplace with a Requester, Workers and play money').choices(['demo']),
  )
  .option('--ready-file <file>', 'write addresses and keys there as JSON once requests are accepted')
  .action(async (options: StartOptions) => {
    const server = await startServer(configOf(options), (line) => process.stdout.write(`${line}\n`))
    endWithProcess(server)
    const seed = options.seed ? await seedDemo(server.market) : undefined
    if (options.readyFile) writeReadyFile(options.readyFile, { Url: server.url, ...seed })
    process.stdout.write(`Kempelen is open at ${server.url}\n`)
    const link = seed ? undefined : await operatorLink(server.market)
    if (link) process.stdout.write(`Become its operator by this link, which works once: ${link}\n`)
    process.stdout.write('Press Ctrl+C to close it.\n')
  })

/** Whoever waits for the file never sees half of it. It holds secrets, so only its owner may read it. */
function writeReadyFile(file: string, content: object): void {
  writeFileSync(`${file}.part`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.part`, file)
}

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
