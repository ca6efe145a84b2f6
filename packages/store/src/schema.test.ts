import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from './database.ts'
import * as store from './index.ts'
import { describeSchema } from './schema.ts'
import { freshDatabase } from './testing/fresh-database.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase(2)
})
afterAll(() => database.end())

test('schema.sql is the schema that the migrations make', async () => {
  expect(await describeSchema(database)).toBe(readFileSync(new URL('../schema.sql', import.meta.url), 'utf8'))
})

test('every table of ours says in its comment which kind of distribution it has', async () => {
  const { rows } = await database.pool.query(
    `select relname, coalesce(obj_description(oid), '') as comment from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  expect(rows.filter(({ comment }) => !/^(requester|worker|everywhere|local): /.test(comment))).toEqual([])
})

test('tables of the requester and worker kind lead every unique key with their owner', async () => {
  const { rows } = await database.pool.query(
    `select c.relname, split_part(obj_description(c.oid), ':', 1) as kind, a.attname as leading
     from pg_index i join pg_class c on c.oid = i.indrelid
     join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
     where i.indisunique and c.relnamespace = 'public'::regnamespace`,
  )
  const owned = rows.filter(({ kind }) => kind === 'requester' || kind === 'worker')
  expect(owned.length).toBeGreaterThan(10)
  expect(owned.filter(({ kind, leading }) => leading !== `${kind}_id`)).toEqual([])
})

test('every statement can be planned, names its columns, and no two share a name', async () => {
  const statements = [...store.allStatements()]
  expect(statements.length).toBeGreaterThan(60)
  const client = await database.pool.connect()
  try {
    for (const { name, text } of statements) {
      await client
        .query(`prepare one as ${text}`)
        .catch((error: Error) => Promise.reject(new Error(`${name}: ${error.message}`)))
      await client.query('deallocate one')
      // A star would break prepared statements of a server that runs through a migration.
      expect(text, name).not.toMatch(/select \*|\.\*/)
    }
  } finally {
    client.release()
  }
})
