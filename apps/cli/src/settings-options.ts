import { type Config, readConfig } from '@kempelen/server'
import { type Command, Option } from 'commander'

export interface SettingsOptions {
  port?: string
  data?: string
  databaseUrl?: string
  host?: string
  mturkHosts?: boolean
}

/** Adds the options that say which marketplace a command is about. */
export function withSettings(command: Command): Command {
  return command
    .option('--data <dir>', 'directory of the embedded database and the instance key')
    .addOption(new Option('--database-url <url>', 'a PostgreSQL of version 15 or newer in place of the embedded one'))
}

export function configOf({ port, data, databaseUrl, host, mturkHosts }: SettingsOptions): Config {
  return readConfig({
    ...(port !== undefined && { port }),
    ...(host !== undefined && { host }),
    ...(data !== undefined && { dataDir: data }),
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(mturkHosts && { mturkHosts: 'true' }),
  })
}
