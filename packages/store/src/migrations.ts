import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import type { Database } from './database.ts'

const folder = new URL('../migrations/', import.meta.url)

/** Makes the database where the engine has none of this name. */
export async function ensureDatabase(connection: pg.ClientConfig, name: string): Promise<string> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    // Of two servers that start at once the second finds it made.
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`).catch(ignoreDuplicate)
  } finally {
    await client.end()
  }
  return name
}

function ignoreDuplicate(error: Error & { code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error
}

/** The number of the newest migration that this program knows. */
export function newestMigration(): number {
  return Math.max(...readdirSync(folder).map((file) => Number(/^(\d{4})-.*\.sql$/.exec(file)?.[1] ?? 0)))
}

/** The number before the point in the version of the PostgreSQL that answers. */
export async function majorVersion(database: Database): Promise<number> {
  const { rows } = await database.pool.query('show server_version_num')
  return Math.floor(Number(Object.values(rows[0]!)[0]) / 10_000)
}

/** The database was written by a newer program, or cannot be brought up to date. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused'
}

interface MigrateOptions {
  readonly say?: (line: string) => void
  /** The number of the last file to run, for data that was written under it. */
  readonly upTo?: number
}

/**
 * Brings the database up to date, each numbered file in a transaction of its own, and analyses it where something has
 * changed: that takes seconds for a million HITs. Several servers may start at once: one migrates, the others wait for it.
 */
export async function migrate(
  database: Database,
  { say = () => {}, upTo = Number.POSITIVE_INFINITY }: MigrateOptions = {},
): Promise<void> {
  const client = await database.pool.connect()
  try {
    await createMigrationTable(client)
    const files = readdirSync(folder)
      .filter((file) => /^\d{4}-.*\.sql$/.test(file))
      .sort()
    let isChanged = false
    for (const file of files) {
      await client.query('begin')
      await client.query('lock table migration in exclusive mode')
      const { rows } = await client.query('select max(number) as newest from migration')
      const newest = rows[0].newest ?? 0
      const newestFile = Number(files.at(-1)?.slice(0, 4))
      if (newest > newestFile) {
        await client.query('rollback')
        throw new MigrationRefused(
          `The database was written by a newer Kempelen (schema ${newest}; this program knows ${newestFile}). Start the newer version, or use another data directory.`,
        )
      }
      const number = Number(file.slice(0, 4))
      if (number > newest && number <= upTo) {
        say(`Preparing the database: ${file}`)
        await client.query(readFileSync(new URL(file, folder), 'utf8'))
        await client.query('insert into migration (number, name) values ($1, $2)', [number, file])
        isChanged = true
      }
      await client.query('commit')
    }
    if (isChanged) await client.query('analyze')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** Two servers that start at the same moment may both find the table missing; one of them then meets the other's. */
async function createMigrationTable(client: pg.PoolClient): Promise<void> {
  const create = () =>
    client.query(
      `create table if not exists migration (number integer primary key, name text not null, applied_at timestamptz not null default now());
       comment on table migration is 'local: which files of packages/store/migrations have run'`,
    )
  await create().catch(create)
}
