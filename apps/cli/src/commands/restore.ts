import { restore } from '@kempelen/server'
import { Command } from 'commander'
import { Failure } from '../failure.ts'
import { configOf, type SettingsOptions, withSettings } from '../settings-options.ts'

export const restoreCommand = withSettings(new Command('restore'))
  .description(
    'Make a marketplace from a backup in a new data directory or an empty database: all of it or nothing. Then the books are checked.',
  )
  .argument('<folder>', 'what `kempelen backup` wrote')
  .action(async (folder: string, options: SettingsOptions) => {
    if (options.data === undefined && options.databaseUrl === undefined)
      throw new Failure('Say where to: a new directory with --data, or an empty database with --database-url.', 2)
    const say = (line: string) => void process.stdout.write(`${line}\n`)
    const { manifest, transfers, findings } = await restore(configOf(options), folder, say)
    for (const { check, subject, sentence } of findings) say(`${check}: ${subject}: ${sentence}`)
    if (findings.length > 0) throw new Failure(`Restored, but the books have ${findings.length} findings.`)
    say(`The marketplace is as it was at ${manifest.at}. The books are exact: ${transfers} transfers.`)
  })
