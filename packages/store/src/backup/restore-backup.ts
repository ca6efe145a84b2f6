import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Database } from '../database.ts'
import { MigrationRefused, migrate } from '../migrations.ts'
import { type BackupFile, type BackupManifest, BackupRefused, fileOf, readManifest } from './manifest.ts'

/**
 * Fills an empty database from a backup, all of it or nothing, and then brings it up to date: the backup may come from an
 * older Kempelen and another major version of PostgreSQL.
 *
 * @throws BackupRefused when the backup is damaged or the database is not empty, MigrationRefused when it is of a newer
 *   Kempelen.
 */
export async function restoreBackup(
  database: Database,
  folder: string,
  say: (line: string) => void = () => {},
): Promise<BackupManifest> {
  const manifest = await readManifest(folder)
  for (const file of manifest.tables) await checkFile(folder, file)
  await migrate(database, { upTo: manifest.schema })
  await checkSchema(database, manifest)
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    for (const file of manifest.tables) await checkEmpty(client, file)
    for (const file of manifest.tables) {
      await loadTable(client, folder, file)
      if (file.rows > 0) say(`${file.name}: ${file.rows} rows`)
    }
    await client.query('commit')
    await client.query('analyze')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release(true)
  }
  await migrate(database, { say })
  return manifest
}

async function checkSchema(database: Database, { schema }: BackupManifest): Promise<void> {
  const { rows } = await database.pool.query('select max(number) as newest from migration')
  if (rows[0].newest < schema)
    throw new MigrationRefused(
      `The backup was written by a newer Kempelen (schema ${schema}; this program knows ${rows[0].newest}). Restore it with that version.`,
    )
  if (rows[0].newest > schema)
    throw new BackupRefused(
      `The database was prepared for schema ${rows[0].newest}, and the backup has ${schema}. Name a new directory with --data, or an empty database with --database-url.`,
    )
}

async function checkFile(folder: string, file: BackupFile): Promise<void> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(join(folder, fileOf(file))), hash).catch((error: Error) => {
    throw new BackupRefused(`${fileOf(file)} of the backup cannot be read: ${error.message}`)
  })
  if (hash.digest('hex') !== file.sha256)
    throw new BackupRefused(
      `${fileOf(file)} is not as the backup wrote it: its SHA-256 differs. Nothing was restored; use another copy of the backup.`,
    )
}

async function checkEmpty(client: ClientBase, { name }: BackupFile): Promise<void> {
  const { rowCount } = await client.query(`select from ${name} limit 1`)
  if (rowCount)
    throw new BackupRefused(
      `The database holds data already (${name}). A backup is restored into an empty one only: name a new directory with --data, or an empty database with --database-url.`,
    )
}

async function loadTable(client: ClientBase, folder: string, file: BackupFile): Promise<void> {
  const rows = client.query(copyFrom(`copy ${file.name} (${file.columns.join(', ')}) from stdin`))
  await pipeline(createReadStream(join(folder, fileOf(file))), createGunzip(), rows)
  if (rows.rowCount !== file.rows)
    throw new BackupRefused(`${file.name} has ${rows.rowCount} rows, and the backup says ${file.rows}.`)
}
