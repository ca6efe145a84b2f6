import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { ClientBase } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Database } from '../database.ts'
import { type BackupFile, type BackupManifest, BackupRefused, fileOf, manifestName } from './manifest.ts'
import { type BackupTable, listBackupTables } from './tables.ts'

/**
 * Writes every row into files of a new folder, as of one moment, while servers go on working.
 *
 * @throws BackupRefused when the folder holds something already.
 */
export async function writeBackup(
  { pool }: Database,
  folder: string,
  say: (line: string) => void = () => {},
): Promise<BackupManifest> {
  await makeEmptyFolder(folder)
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const { rows } = await client.query('select max(number) as schema, now() as at from migration')
    const tables: BackupFile[] = []
    for (const table of await listBackupTables(client)) {
      const file = await writeTable(client, table, join(folder, fileOf(table)))
      if (file.rows > 0) say(`${file.name}: ${file.rows} rows`)
      tables.push(file)
    }
    await client.query('commit')
    const manifest: BackupManifest = { format: 1, schema: rows[0].schema, at: rows[0].at.toISOString(), tables }
    await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, undefined, 1)}\n`, {
      mode: 0o600,
      flush: true,
    })
    return manifest
  } finally {
    client.release(true)
  }
}

async function makeEmptyFolder(folder: string): Promise<void> {
  // It holds what people wrote and how they sign in.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0)
    throw new BackupRefused(`${folder} is not empty. Name a folder that does not exist yet.`)
}

async function writeTable(client: ClientBase, table: BackupTable, path: string): Promise<BackupFile> {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const rows = client.query(copyTo(`copy ${table.name} (${table.columns.join(', ')}) to stdout`))
  await pipeline(rows, createGzip({ level: 4 }), hashing, createWriteStream(path, { mode: 0o600, flush: true }))
  return { ...table, rows: rows.rowCount, sha256: hash.digest('hex') }
}
