import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EngineError } from './embedded/engine-error.ts'
import type { EngineFiles } from './embedded/engine-files.ts'
import { joinEngine } from './embedded/join.ts'
import type { Presence } from './embedded/presence.ts'
import { enginePid, stopEngine } from './embedded/process.ts'
import { openSocketDirectory, PORT, USER } from './embedded/socket.ts'

export { EngineError }

export type Engine = {
  /** What a `pg` client or pool needs, apart from the database's name. The user is the cluster's superuser. */
  connection: { host: string; port: number; user: string; password?: string }
  /** The folder of the unix socket; the same as `connection.host`. */
  socketDirectory: string
  /** The engine's process at this moment (it changes when the engine had to be started again); 0 while there is none. */
  readonly pid: number
  /** Stops the engine, whoever else uses it. */
  stop(): Promise<void>
  /** Takes this user out, and stops the engine when nobody else is in. Close your own pools first. */
  leave(): Promise<void>
}

export type EngineOptions = {
  /** Made when missing. The cluster lives in its folder `postgres`; what the engine says goes to `engine.log`. */
  dataDir: string
  /** False trades safety for speed: for tests, whose data may die with the machine. */
  durable?: boolean
  /** Hears a sentence about each thing that takes time or went wrong. */
  say?: (line: string) => void
  /** Engine files other than those of the npm package: for tests on an older PostgreSQL. */
  files?: EngineFiles
}

/**
 * Gives a running PostgreSQL for a data folder: joins the one that runs there already, whichever process started it, or
 * starts it. An engine that dies while it is in use is started again. Throws `EngineError`, whose message is for the
 * person who started Kempelen.
 *
 * There is no password. The socket stands in the cluster's own folder of mode 0700, so only root and the user who owns
 * the cluster reach it, and that user could let himself in anyway, since the files are his.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { durable = true, say = () => {}, files } = options
  const dataDir = resolve(options.dataDir)
  const cluster = join(dataDir, 'postgres')
  const socket = await openSocketDirectory(dataDir)
  const enterOrStart = () => joinEngine({ dataDir, cluster, socketDirectory: socket.path, durable, say, files })

  let gone = false
  let presence: Promise<Presence | undefined>
  const stay = (now: Presence): Presence => {
    now.whenLost(() => {
      if (!gone) presence = comeBack()
    })
    return now
  }
  const comeBack = async (): Promise<Presence | undefined> => {
    say('PostgreSQL has stopped; Kempelen starts it again.')
    for (let waitMs = 1000; !gone; waitMs = Math.min(2 * waitMs, 30_000)) {
      try {
        return stay(await enterOrStart())
      } catch (error) {
        say(`${(error as Error).message} The next try is in ${waitMs / 1000} s.`)
        await sleep(waitMs)
      }
    }
  }
  const depart = async (mayStop: (present: Presence) => Promise<boolean>): Promise<void> => {
    if (gone) return
    gone = true
    const present = await presence
    if (present && (await mayStop(present))) await stopEngine(cluster)
    await present?.end()
    socket.close()
  }

  try {
    presence = Promise.resolve(stay(await enterOrStart()))
  } catch (error) {
    socket.close()
    throw error
  }
  return {
    connection: { host: socket.path, port: PORT, user: USER },
    socketDirectory: socket.path,
    get pid() {
      return enginePid(cluster) ?? 0
    },
    stop: () => depart(async () => true),
    leave: () => depart((present) => present.isLast()),
  }
}

/** Where the data lives when nobody says: with the system's own data for root, else below the user's home. */
export function defaultDataDir(user: { uid: number; home: string; xdgDataHome?: string }): string {
  if (user.uid === 0) return '/var/lib/kempelen'
  return join(user.xdgDataHome || join(user.home, '.local/share'), 'kempelen')
}
