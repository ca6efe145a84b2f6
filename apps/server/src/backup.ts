import { constants, copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type BackupManifest,
  BackupRefused,
  checkLedger,
  putMarketFact,
  restoreBackup,
  writeBackup,
} from '@kempelen/store'
import { instanceKeyFile } from './config/secrets.ts'
import type { Config } from './config/settings.ts'
import { connectDatabase, openDatabase } from './open-database.ts'

type Say = (line: string) => void

/**
 * Copies the marketplace into a new folder while it goes on working: all rows as of one moment and, where it stands in
 * the data directory, the instance key, without which access keys and webhook secrets cannot be read again.
 */
export async function backUp(config: Config, folder: string, say: Say): Promise<BackupManifest> {
  const { database, leave } = await openDatabase(config, say)
  try {
    const manifest = await writeBackup(database, folder, say)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    await putMarketFact(database, { name: 'backup', at: new Date(manifest.at), value: { Rows: rows } })
    if (!config.instanceKey) await copyFile(join(config.dataDir, instanceKeyFile), join(folder, instanceKeyFile))
    return manifest
  } finally {
    await leave()
  }
}

/** Makes a marketplace from a backup in an empty data directory or database. @returns what its books say. */
export async function restore(
  config: Config,
  folder: string,
  say: Say,
): Promise<{ manifest: BackupManifest } & Awaited<ReturnType<typeof checkLedger>>> {
  await restoreKey(config, folder)
  const { database, leave } = await connectDatabase(config, say)
  try {
    const manifest = await restoreBackup(database, folder, say)
    return { manifest, ...(await checkLedger(database)) }
  } finally {
    await leave()
  }
}

/** The key comes first: a marketplace that starts without one would make another. */
async function restoreKey({ instanceKey, dataDir }: Config, folder: string): Promise<void> {
  const read = (path: string) => readFile(path, 'utf8').catch(() => undefined)
  const kept = await read(join(folder, instanceKeyFile))
  if (kept === undefined || instanceKey) return
  const present = await read(join(dataDir, instanceKeyFile))
  if (present !== undefined && present.trim() !== kept.trim())
    throw new BackupRefused(
      `${dataDir} has an instance key of its own, and the backup was made with another. Name a new directory with --data.`,
    )
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  if (present === undefined)
    await copyFile(join(folder, instanceKeyFile), join(dataDir, instanceKeyFile), constants.COPYFILE_EXCL)
}
