import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { allStatements, type Database } from '@kempelen/store'
import type { Marketplace } from './marketplace.ts'

/** Clients of pgbench and callers of the server alike. */
export const callers = 32
const threads = 2
/** What a client of pgbench does first: it plans the statement and fills its caches. */
export const warmTurns = 5

/**
 * The text of a statement of the store for a pgbench script. Each parameter becomes the pgbench variable of its name, or
 * of the name that `renamed` gives it.
 */
export async function asScript(
  { database }: Pick<Marketplace, 'database'>,
  label: string,
  renamed: Record<string, string> = {},
): Promise<string> {
  const found = [...allStatements()].find(({ name }) => name.replace(/-[0-9a-f]{8}$/, '') === label)
  if (!found) throw new Error(`The store has no statement ${label}`)
  const parameters = found.parameters as readonly string[]
  const types = await parameterTypes(database, found.text)
  // pgbench looks for variables in quoted text too, so a colon there is written as an escape. It also makes a parameter
  // of every place where a variable stands, so that each needs the type that PostgreSQL found for them together.
  return `${found.text
    .replace(/'[^']*'/g, (text) => (/:[a-z]/i.test(text) ? `e${text.replaceAll(':', '\\072')}` : text))
    .replace(/\$(\d+)/g, (_, number: string) => {
      const parameter = parameters[Number(number) - 1]!
      return `:${renamed[parameter] ?? parameter}::${types[Number(number) - 1]}`
    })};\n`
}

async function parameterTypes(database: Database, text: string): Promise<string[]> {
  const client = await database.pool.connect()
  try {
    await client.query(`prepare bench as ${text}`)
    const { rows } = await client.query(
      `select parameter_types::text[] as types from pg_prepared_statements where name = 'bench'`,
    )
    await client.query('deallocate bench')
    return rows[0].types
  } finally {
    client.release()
  }
}

/**
 * Transactions a second of a script that every client runs `turns` times over prepared statements. Like the callers of a
 * server whose connections are open and have planned long ago, it is counted from where every client is warm.
 */
export async function pgbench(
  { engine }: Pick<Marketplace, 'engine'>,
  script: string,
  turns: number,
  variables: Record<string, string | number>,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'kempelen-pgbench-'))
  try {
    await writeFile(join(folder, 'script.sql'), script)
    const given = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`])
    await promisify(execFile)(
      program(),
      [
        ...['-n', '-l', '-M', 'prepared', '-c', String(callers), '-j', String(threads), '-t', String(turns)],
        ...['-h', engine.host, '-U', engine.user, '-f', 'script.sql', ...given, engine.database],
      ],
      {
        cwd: folder,
        env: { ...process.env, PGOPTIONS: '-c timezone=UTC -c jit=off -c plan_cache_mode=force_generic_plan' },
      },
    ).catch(({ stderr }: { stderr: string }) => {
      throw new Error(`pgbench failed: ${stderr.slice(0, 500)}`)
    })
    const logs = readdirSync(folder).filter((name) => name.startsWith('pgbench_log.'))
    return warmRate(await Promise.all(logs.map((name) => readFile(join(folder, name), 'utf8'))), turns)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** From pgbench's log of transactions: client, number, duration, script, and when it ended in seconds and microseconds. */
function warmRate(logs: readonly string[], turns: number): number {
  const ends = logs
    .flatMap((log) => log.trim().split('\n'))
    .map((line) => line.split(' ').map(Number))
    .map(([, number, , , seconds, microseconds]) => ({ number: number!, at: seconds! + microseconds! / 1e6 }))
  if (ends.length !== callers * turns) throw new Error(`pgbench did ${ends.length} of ${callers * turns} transactions`)
  const warmAt = Math.max(...ends.filter(({ number }) => number < warmTurns).map(({ at }) => at))
  const endAt = Math.max(...ends.map(({ at }) => at))
  return ends.filter(({ at }) => at > warmAt).length / (endAt - warmAt)
}

/** Debian keeps pgbench with the server of each version. */
function program(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const newest = versions.map(Number).sort((a, b) => b - a)[0]
  const path = `${debian}/${newest}/bin/pgbench`
  return newest !== undefined && existsSync(path) ? path : 'pgbench'
}
