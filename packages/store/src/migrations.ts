import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'
import type { Database } from './database.ts'

const folder = new URL('../migrations/', import.meta.url)

/** The database was written by a newer program, or cannot be brought up to date. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused'
}

/**
 * Brings the database up to date, each numbered file in a transaction of its own, and analyses it. Several servers may
 * start at once: one migrates, the others wait for it.
 */
export async function migrate(database: Database, say: (line: string) => void = () => {}): Promise<void> {
  const client = await database.pool.connect()
  try {
    await createMigrationTable(client)
    const files = readdirSync(folder)
      .filter((file) => /^\d{4}-.*\.sql$/.test(file))
      .sort()
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
      if (number > newest) {
        say(`Preparing the database: ${file}`)
        await client.query(readFileSync(new URL(file, folder), 'utf8'))
        await client.query('insert into migration (number, name) values ($1, $2)', [number, file])
      }
      await client.query('commit')
    }
    await client.query('analyze')
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
