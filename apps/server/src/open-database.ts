import { mkdirSync } from 'node:fs'
import { Database, ensureDatabase, majorVersion, migrate, startEngine } from '@kempelen/store'
import pg from 'pg'
import { ConfigError } from './config/config.ts'
import type { Config } from './config/settings.ts'

export interface OpenDatabase {
  readonly database: Database
  /** better-auth's own connections, which see its schema only. */
  readonly accountPool: pg.Pool
  /** Closes all connections and leaves the engine, which stops with its last program. */
  readonly leave: () => Promise<void>
}

/** The engine of the data directory or the database that the settings name, brought up to date. */
export async function openDatabase(config: Config, say?: (line: string) => void): Promise<OpenDatabase> {
  const opened = await connectDatabase(config, say)
  try {
    await migrate(opened.database, { ...(say && { say }) })
    return opened
  } catch (error) {
    await opened.leave()
    throw error
  }
}

/** The same as it stands, whatever schema it has. */
export async function connectDatabase(config: Config, say: (line: string) => void = () => {}): Promise<OpenDatabase> {
  makeDataDir(config.dataDir)
  const engine = config.databaseUrl ? undefined : await startEngine({ dataDir: config.dataDir, say })
  const connection = engine
    ? { ...engine.connection, database: await ensureDatabase(engine.connection, 'kempelen') }
    : { connectionString: config.databaseUrl }
  const database = new Database({ ...connection, poolSize: config.poolSize })
  try {
    await checkVersion(database, config)
  } catch (error) {
    await database.end()
    await engine?.leave()
    throw error
  }
  const accountPool = new pg.Pool({
    ...connection,
    max: 4,
    application_name: 'kempelen accounts',
    options: '-c search_path=auth',
  })
  accountPool.on('error', () => {})
  accountPool.on('connect', (client) => void client.on('error', () => {}))
  const leave = async () => {
    await Promise.all([database.end(), accountPool.end()])
    await engine?.leave()
  }
  return { database, accountPool, leave }
}

async function checkVersion(database: Database, config: Config): Promise<void> {
  const version = await majorVersion(database).catch((error: Error) => {
    if (!config.databaseUrl) throw error
    throw new ConfigError(
      `The database that DATABASE_URL names cannot be reached: ${error.message}. Check the address, the name and the password.`,
    )
  })
  if (version < 15)
    throw new ConfigError(
      `The database is PostgreSQL ${version}; Kempelen needs 15 or newer. Upgrade it, or leave DATABASE_URL out to use the embedded one.`,
    )
}

function makeDataDir(dataDir: string): void {
  try {
    // It holds the instance key, which opens every secret.
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new ConfigError(
      `The data directory ${dataDir} cannot be made: ${(error as Error).message}. Name another with --data.`,
    )
  }
}
