import pg from 'pg'
import type { Statement } from './statement.ts'

export interface ConnectionSettings {
  readonly connectionString?: string
  readonly host?: string
  readonly port?: number
  readonly user?: string
  readonly password?: string
  readonly database?: string
  readonly poolSize?: number
  readonly applicationName?: string
}

/** Runs statements: the pool itself, or one transaction of it. */
export interface Connection {
  query<P extends object, R>(statement: Statement<P, R>, values: P): Promise<R[]>
}

/** What a transaction that ended in doubt throws: the connection broke while COMMIT was on its way. */
export class CommitUnknown extends Error {
  override name = 'CommitUnknown'
  /** What the transaction had worked out. */
  readonly result: unknown

  constructor(result: unknown, cause: unknown) {
    super('The connection broke during commit.', { cause })
    this.result = result
  }
}

/** A pool of connections to one PostgreSQL. `bigint` columns arrive as BigInt, `timestamptz` as Date. */
export class Database implements Connection {
  readonly pool: pg.Pool

  constructor(settings: ConnectionSettings) {
    this.pool = new pg.Pool({
      ...settings,
      max: settings.poolSize ?? 16,
      application_name: settings.applicationName ?? 'kempelen',
      // Tables grow from empty: a plan made for an empty table must not live for days in a pooled connection.
      maxLifetimeSeconds: 600,
      connectionTimeoutMillis: 10_000,
      options: '-c timezone=UTC -c jit=off',
      types: { getTypeParser: typeParser },
    })
    // An engine that restarts breaks connections; the pool replaces idle ones, and of one in use the query says so. Without
    // a listener of its own a connection that breaks while a transaction has it would end the process.
    this.pool.on('error', () => {})
    this.pool.on('connect', (client) => void client.on('error', () => {}))
  }

  async query<P extends object, R>(statement: Statement<P, R>, values: P): Promise<R[]> {
    return toRows(statement, await whileStarting(() => this.pool.query(bind(statement, values))))
  }

  /** Runs `work` in one transaction, which is rolled back when it throws. */
  async transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const client = await whileStarting(() => this.pool.connect())
    let isBroken = false
    try {
      await client.query('begin')
      const result = await work({
        query: async (statement, values) => toRows(statement, await client.query(bind(statement, values))),
      })
      await client.query('commit').catch((error: unknown) => {
        throw isConnectionLoss(error) ? new CommitUnknown(result, error) : error
      })
      return result
    } catch (error) {
      await client.query('rollback').catch(() => {
        isBroken = true
      })
      throw error
    } finally {
      client.release(isBroken)
    }
  }

  /**
   * Reads as of one moment, for as long as whoever takes what `read` gives goes on taking: what others write meanwhile is not
   * seen. Such readings have a few connections of their own, so that slow takers keep nobody from the pool, and end with an
   * error where nothing was asked for during a minute, since the engine cannot clean up behind them.
   */
  async *snapshot<T>(read: (connection: Connection) => AsyncIterable<T>): AsyncGenerator<T, void> {
    this.#snapshots ??= this.#openSnapshots()
    const client = await whileStarting(() => this.#snapshots!.connect())
    let isBroken = true
    try {
      await client.query('begin isolation level repeatable read read only')
      await client.query("set local idle_in_transaction_session_timeout = '60s'")
      yield* read({
        query: async (statement, values) => toRows(statement, await client.query(bind(statement, values))),
      })
      await client.query('commit')
      isBroken = false
    } finally {
      client.release(isBroken)
    }
  }

  #snapshots: pg.Pool | undefined

  #openSnapshots(): pg.Pool {
    const pool = new pg.Pool({ ...this.pool.options, max: 4, connectionTimeoutMillis: 60_000, idleTimeoutMillis: 1000 })
    pool.on('error', () => {})
    pool.on('connect', (client) => void client.on('error', () => {}))
    return pool
  }

  async end(): Promise<void> {
    await Promise.all([this.pool.end(), this.#snapshots?.end()])
  }
}

/** Whether a transaction that failed like this may simply be run again: it was rolled back by the engine. */
export function isRolledBackByRace(error: unknown): boolean {
  return ['40001', '40P01'].includes(sqlState(error) ?? '')
}

export function isUniqueViolation(error: unknown, constraint: string): boolean {
  return sqlState(error) === '23505' && (error as { constraint?: string }).constraint === constraint
}

function bind<P extends object, R>(statement: Statement<P, R>, values: P) {
  return {
    // PostgreSQL settles on one plan for a statement that has a name, and never for one that has none.
    ...(!statement.plansAnew && { name: statement.name }),
    text: statement.text,
    values: statement.parameters.map((parameter) => values[parameter]),
    rowMode: 'array' as const,
  }
}

/** Rows as objects in the program's spelling: `hit_id` is read as `hitId`. */
function toRows<P extends object, R>(statement: Statement<P, R>, { fields, rows }: pg.QueryArrayResult): R[] {
  let names = columnNames.get(statement.name)
  if (!names) {
    names = fields.map(({ name }) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()))
    columnNames.set(statement.name, names)
  }
  return rows.map((row) => {
    const made: Record<string, unknown> = {}
    for (let index = 0; index < names.length; index++) made[names[index]!] = row[index]
    return made as R
  })
}

/** By the name of the statement, which stands for one text and so for one list of columns. */
const columnNames = new Map<string, string[]>()

/** For some seconds after a crash the engine answers "starting up", or not at all; nothing was sent to it yet. */
async function whileStarting<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= 40 || !isStarting(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}

function isStarting(error: unknown): boolean {
  const code = sqlState(error)
  return code === '57P03' || code === 'ECONNREFUSED' || code === 'ENOENT'
}

function isConnectionLoss(error: unknown): boolean {
  const code = sqlState(error)
  return code === undefined || code.startsWith('08') || code.startsWith('57P') || code.startsWith('E')
}

function sqlState(error: unknown): string | undefined {
  return (error as { code?: string } | null)?.code
}

/** Only our own pool reads bigint as BigInt; the parsers of `pg` itself are shared with other libraries. */
const typeParser = ((oid: number, format?: 'text') =>
  oid === pg.types.builtins.INT8 ? BigInt : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser
