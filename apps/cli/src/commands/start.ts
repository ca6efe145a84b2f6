import { operatorLink, seedDemo, startServer } from '@kempelen/server'
import { Command, Option } from 'commander'
import { endWithProcess } from '../ending.ts'
import { writeReadyFile } from '../ready-file.ts'
import { configOf, type SettingsOptions, withSettings } from '../settings-options.ts'

interface StartOptions extends SettingsOptions {
  seed?: 'demo'
  readyFile?: string
}

export const startCommand = withSettings(new Command('start'))
  .description('Start the marketplace.')
  .option('--port <number>', 'port to listen on; 0 takes any free one (default 1770)')
  .option('--host <address>', 'address to listen on; 0.0.0.0 opens it to the network (default 127.0.0.1)')
  .option('--mturk-hosts', "also answer by TLS in the name of MTurk's hosts, for programs that have them built in")
  .addOption(
    new Option('--seed <name>', 'fill the marketplace with a Requester, Workers and play money').choices(['demo']),
  )
  .option('--ready-file <file>', 'write addresses and keys there as JSON once requests are accepted')
  .action(async (options: StartOptions) => {
    const server = await startServer(configOf(options), (line) => process.stdout.write(`${line}\n`))
    endWithProcess(server)
    const seed = options.seed ? await seedDemo(server.market) : undefined
    const link = seed ? undefined : await operatorLink(server.market)
    process.stdout.write(`Kempelen is open at ${server.url}\n`)
    if (link) process.stdout.write(`Become its operator by this link, which works once: ${link}\n`)
    process.stdout.write('Press Ctrl+C to close it.\n')
    if (options.readyFile) writeReadyFile(options.readyFile, { Url: server.url, ...seed })
  })
