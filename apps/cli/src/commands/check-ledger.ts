import { openBooks } from '@kempelen/server'
import { Command } from 'commander'
import { configOf, type SettingsOptions, withSettings } from '../settings-options.ts'

export const checkLedgerCommand = withSettings(new Command('check-ledger'))
  .description(
    'Recompute every balance from the transfers and report what does not agree. Exit code 1 when something does not.',
  )
  .option('--json', 'print the findings as JSON')
  .action(async (options: SettingsOptions & { json?: boolean }) => {
    const books = await openBooks(configOf(options))
    try {
      const { transfers, findings } = await books.checkLedger()
      if (options.json) process.stdout.write(`${JSON.stringify({ transfers, findings })}\n`)
      else {
        for (const { check, subject, sentence } of findings) process.stdout.write(`${check}: ${subject}: ${sentence}\n`)
        process.stdout.write(
          findings.length === 0
            ? `The books are exact: ${transfers} transfers.\n`
            : `${findings.length} findings in ${transfers} transfers.\n`,
        )
      }
      if (findings.length > 0) process.exitCode = 1
    } finally {
      await books.close()
    }
  })
