import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { EngineError } from './engine-error.ts'
import { PORT, USER } from './socket.ts'

/** One user's stay with a running engine: an idle session that holds a shared lock for as long as it lasts. */
export type Presence = {
  whenLost(listener: () => void): void
  /** Answers true only once, to the last one in; from then on nobody can enter. */
  isLast(): Promise<boolean>
  end(): Promise<void>
}

/** pg's own types leave these two out. */
type Client = pg.Client & { ref(): void; unref(): void }

/** The key of the advisory lock that says who is in: shared by all who are, exclusive to the one who stops the engine. */
const DOOR = 1770

/** Nobody listens there; it says that it is starting, recovering or stopping; or it is there and says nothing of use. */
export type NoEntry = 'absent' | 'not ready' | 'silent'

/** Tries once to come in. */
export async function enter(socketDirectory: string): Promise<Presence | NoEntry> {
  const client = new pg.Client({
    host: socketDirectory,
    port: PORT,
    user: USER,
    database: 'postgres',
    application_name: 'kempelen presence',
    connectionTimeoutMillis: 5000,
  }) as Client
  const losses: (() => void)[] = []
  client.on('error', () => {}) // What follows a lost connection is decided by its end.
  client.on('end', () => losses.forEach((listener) => void listener()))
  try {
    await client.connect()
    if (!(await isTrue(client, 'select pg_try_advisory_lock_shared($1) as answer'))) {
      await client.end()
      return 'not ready' // The last one in is about to stop it.
    }
  } catch (error) {
    await client.end().catch(() => {})
    return reasonOf(error, socketDirectory)
  }
  client.unref() // A program that has nothing else to do may end.
  return {
    whenLost: (listener) => losses.push(listener),
    isLast: () => isLast(client),
    end: async () => {
      losses.length = 0
      await client.end().catch(() => {})
    },
  }
}

function reasonOf(error: unknown, socketDirectory: string): NoEntry {
  const code = (error as { code?: string }).code
  if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'absent'
  if (code === 'EACCES' || code === 'EPERM') {
    throw new EngineError(
      `The data in ${socketDirectory} belongs to another user. Run Kempelen as that user, or name another folder with --data.`,
      { cause: error },
    )
  }
  if (code?.startsWith('57P')) return 'not ready'
  // 53300: too many sessions. Without an SQLSTATE the connection was cut or not answered.
  if (code === undefined || code === '53300' || code.startsWith('E')) return 'silent'
  throw error
}

async function isLast(client: Client): Promise<boolean> {
  client.ref()
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [DOOR])
    if (!(await isTrue(client, 'select pg_try_advisory_lock($1) as answer'))) return false
    // Sessions that came without a presence count too, but the caller's own, closed just now, linger for a moment.
    for (let tries = 0; tries < 25; tries++) {
      if (!(await isTrue(client, OTHERS))) return true
      await sleep(20)
    }
    return false
  } catch {
    return false // The connection is gone: the engine has stopped already.
  }
}

const OTHERS = `
  select $1::int is not null and exists (
    select from pg_stat_activity where application_name like 'kempelen%' and pid <> pg_backend_pid()
  ) as answer`

async function isTrue(client: pg.Client, text: string): Promise<boolean> {
  const { rows } = await client.query<{ answer: boolean }>(text, [DOOR])
  return rows[0]?.answer === true
}
