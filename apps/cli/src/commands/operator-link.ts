import { openBooks } from '@kempelen/server'
import { Command } from 'commander'
import { configOf, type SettingsOptions, withSettings } from '../settings-options.ts'

export const operatorLinkCommand = withSettings(new Command('operator-link'))
  .description('Print a one-time link that makes a signed-in person an operator.')
  .option('--port <number>', 'port of the marketplace that the link shall lead to (default 1770)')
  .action(async (options: SettingsOptions) => {
    const books = await openBooks(configOf(options))
    try {
      process.stdout.write(`${await books.operatorLink()}\n`)
    } finally {
      await books.close()
    }
  })
