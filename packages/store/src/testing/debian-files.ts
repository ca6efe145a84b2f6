import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { EngineFiles } from '../embedded/engine-files.ts'

const DEBIAN = '/usr/lib/postgresql'

/** The oldest PostgreSQL that Debian's packages have put here and Kempelen supports, or undefined. */
export async function debianFiles(): Promise<EngineFiles | undefined> {
  const versions = await readdir(DEBIAN).catch(() => [])
  const [major] = versions
    .map(Number)
    .filter((version) => version >= 15)
    .sort((a, b) => a - b)
  if (major === undefined) return undefined
  const bin = join(DEBIAN, String(major), 'bin')
  const programs = await readdir(bin)
  return programs.includes('postgres') && programs.includes('initdb') ? { bin, major } : undefined
}
