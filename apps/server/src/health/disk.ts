import { statfs } from 'node:fs/promises'

/** The disk that a folder is on; nothing where that cannot be said. */
export async function diskOf(folder: string): Promise<{ bytes: number; freeBytes: number } | undefined> {
  const disk = await statfs(folder).catch(() => undefined)
  return disk && { bytes: disk.blocks * disk.bsize, freeBytes: disk.bavail * disk.bsize }
}

const leastShare = 0.1
const leastBytes = 1_000_000_000

export function isNearlyFull({ bytes, freeBytes }: { bytes: number; freeBytes: number }): boolean {
  return freeBytes < leastBytes || freeBytes < bytes * leastShare
}
