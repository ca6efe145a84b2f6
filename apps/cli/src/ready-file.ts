import { renameSync, writeFileSync } from 'node:fs'

/** Whoever waits for the file never sees half of it. It holds secrets, so only its owner may read it. */
export function writeReadyFile(file: string, content: object): void {
  writeFileSync(`${file}.part`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.part`, file)
}
