import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { Database } from '../database.ts'
import { migrate } from '../migrations.ts'
import { engineConnection } from './engine.ts'

const template = 'kempelen_template'

/** A database of its own for one test file, cloned from a migrated template; close it with `end()`. */
export async function freshDatabase(poolSize = 16): Promise<Database> {
  const admin = new pg.Client({ ...engineConnection(), database: 'postgres' })
  await admin.connect()
  try {
    await makeTemplate(admin)
    const database = `test_${randomBytes(8).toString('hex')}`
    await retryWhileInUse(() => admin.query(`create database ${database} template ${template}`))
    return new Database({ ...engineConnection(), database, poolSize })
  } finally {
    await admin.end()
  }
}

/** Test files run side by side; the first one makes the template under another name, and only a finished one is used. */
async function makeTemplate(admin: pg.Client): Promise<void> {
  const exists = async () =>
    (await admin.query('select from pg_database where datname = $1', [template])).rowCount === 1
  if (await exists()) return
  const draft = `draft_${randomBytes(8).toString('hex')}`
  await admin.query(`create database ${draft} template template0`)
  const database = new Database({ ...engineConnection(), database: draft, poolSize: 1 })
  await migrate(database)
  await database.end()
  await retryWhileInUse(() => admin.query(`alter database ${draft} rename to ${template}`)).catch(async (error) => {
    if (!(await exists())) throw error
    await admin.query(`drop database ${draft}`)
  })
}

/** The engine answers 55006 while another session is still on its way out of the database. */
async function retryWhileInUse(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await work()
      return
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt === 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 20 + 30 * Math.random()))
    }
  }
}

/** Somebody with an account, who cannot sign in: for what shows the names of people. */
export async function addPerson(
  database: Database,
  { userId, name, at }: { userId: string; name: string; at: Date },
): Promise<void> {
  await database.pool.query(
    'insert into auth."user" (id, name, email, email_verified, updated_at) values ($1, $2, $3, false, $4)',
    [userId, name, `${userId}@example.org`, at],
  )
}
