import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './say.mjs'

/** A hash of the names and contents of files and folders, given from the repository's folder on; missing ones are left out. */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesBelow).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesBelow(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full).flatMap((name) => filesBelow(join(path, name)))
}

/** Whether the stamp holds this fingerprint: the work it stands for is done. */
export function isStamped(stamp, print) {
  const path = join(root, stamp)
  return existsSync(path) && readFileSync(path, 'utf8') === print
}

export function writeStamp(stamp, print) {
  mkdirSync(dirname(join(root, stamp)), { recursive: true })
  writeFileSync(join(root, stamp), print)
}
