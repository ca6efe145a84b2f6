import { backUp } from '@kempelen/server'
import { Command } from 'commander'
import { configOf, type SettingsOptions, withSettings } from '../settings-options.ts'

export const backupCommand = withSettings(new Command('backup'))
  .description(
    'Copy the whole marketplace, as of one moment and while it works, into a new folder. The folder holds personal data and the instance key: keep it as safe as the data directory.',
  )
  .argument('<folder>', 'where to write; it must not exist yet, or be empty')
  .option('--json', 'print what was written as JSON')
  .action(async (folder: string, options: SettingsOptions & { json?: boolean }) => {
    const say = options.json ? () => {} : (line: string) => process.stdout.write(`${line}\n`)
    const { at, schema, tables } = await backUp(configOf(options), folder, say)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    if (options.json) process.stdout.write(`${JSON.stringify({ folder, at, schema, rows })}\n`)
    else say(`${rows} rows as of ${at} are in ${folder}. Try it: kempelen restore ${folder} --data NEW_DIRECTORY`)
  })
