import { constants } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { cannotWrite, EngineError } from './engine-error.ts'

/** Each cluster listens in a folder of its own, so the port only names the socket's file. */
export const PORT = 5432
export const USER = 'kempelen'

const SOCKET_FILE = `.s.PGSQL.${PORT}`
/** PostgreSQL writes the id of the process that listens here too. */
export const SOCKET_LOCK_FILE = `${SOCKET_FILE}.lock`
/** The kernel takes 107 bytes on Linux, 103 on macOS. */
const MAX_SOCKET_PATH_BYTES = 100

/**
 * Makes the data folder and gives a path to its cluster's folder that is short enough for a unix socket. Where the true
 * path is too long, it goes through an open file descriptor of this process: unlike a link below /tmp, nobody tidies it
 * away while the server runs.
 */
export async function openSocketDirectory(dataDir: string): Promise<{ path: string; close(): void }> {
  const isRoot = process.getuid?.() === 0
  // Root's engine belongs to another user, who must be able to pass through.
  await mkdir(dataDir, { recursive: true, mode: isRoot ? 0o755 : 0o700 }).catch(cannotWrite(dataDir))
  const path = join(dataDir, 'postgres')
  if (Buffer.byteLength(join(path, SOCKET_FILE)) <= MAX_SOCKET_PATH_BYTES) return { path, close() {} }
  if (process.platform !== 'linux') {
    throw new EngineError(`The path ${dataDir} is too long for a socket; name a shorter folder with --data.`)
  }
  const folder = await open(dataDir, constants.O_RDONLY | constants.O_DIRECTORY)
  return { path: `/proc/${process.pid}/fd/${folder.fd}/postgres`, close: () => void folder.close() }
}

/** Whether a process listens on the socket, be it only to say that it is not ready yet. */
export function isListening(socketDirectory: string): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(join(socketDirectory, SOCKET_FILE))
    socket.once('connect', () => answer(true)).once('error', () => answer(false))
    socket.once('connect', () => socket.destroy())
  })
}
