import { openBooks } from '@kempelen/server'
import { Command } from 'commander'
import { configOf, type SettingsOptions, withSettings } from '../settings-options.ts'

export const accessKeyCommand = withSettings(new Command('access-key'))
  .description('Make a Requester with an access key and a bearer token, and deposit play money for it.')
  .requiredOption('--name <name>', 'what Workers see as the name of the Requester')
  .option('--deposit <amount>', 'play money in the currency of the marketplace', '10000.00')
  .option('--json', 'print as JSON')
  .action(async (options: SettingsOptions & { name: string; deposit: string; json?: boolean }) => {
    const books = await openBooks(configOf(options))
    try {
      const made = await books.createRequester(options.name, options.deposit)
      if (options.json) process.stdout.write(`${JSON.stringify(made)}\n`)
      else for (const [name, value] of Object.entries(made)) process.stdout.write(`${name}: ${value}\n`)
    } finally {
      await books.close()
    }
  })
