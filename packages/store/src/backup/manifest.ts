import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupTable } from './tables.ts'

/** A backup cannot be read, is damaged, or has no empty database to go into. */
export class BackupRefused extends Error {
  override name = 'BackupRefused'
}

/** `backup.json`, which is written last: a folder without it is no backup. */
export interface BackupManifest {
  readonly format: 1
  /** The newest migration that had run. */
  readonly schema: number
  readonly at: string
  readonly tables: readonly BackupFile[]
}

export interface BackupFile extends BackupTable {
  readonly rows: number
  /** Of the compressed file. */
  readonly sha256: string
}

export const manifestName = 'backup.json'

/** The rows of a table in PostgreSQL's COPY text, compressed. */
export const fileOf = ({ name }: BackupTable): string => `${name.replaceAll('"', '')}.copy.gz`

export async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => {
    throw new BackupRefused(
      `${folder} holds no ${manifestName}, so it is no backup, or one that was broken off. Name the folder that \`kempelen backup\` printed.`,
    )
  })
  const manifest = JSON.parse(text) as BackupManifest
  if (manifest.format !== 1)
    throw new BackupRefused(
      `The backup has format ${manifest.format}, which this program does not know. Use a newer one.`,
    )
  return manifest
}
