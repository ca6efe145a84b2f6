import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { findRequester, insertRequester } from './requester.ts'
import { freshDatabase } from './testing/fresh-database.ts'

let database: Database
beforeEach(async () => {
  database = await freshDatabase(2)
})
afterEach(() => database.end())

const requester = (requesterId: string) => ({ requesterId, name: requesterId, createdAt: new Date(0) })

function namesOf(...ids: string[]) {
  return database.snapshot(async function* (connection) {
    for (const id of ids) yield (await findRequester(connection, id))?.name
  })
}

async function allOf<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const value of values) all.push(value)
  return all
}

test('a snapshot sees nothing of what is written after it began', async () => {
  await insertRequester(database, requester('A1'))
  const names = namesOf('A1', 'A2', 'A2')
  expect((await names.next()).value).toBe('A1')
  await insertRequester(database, requester('A2'))
  expect([(await names.next()).value, (await names.next()).value]).toEqual([undefined, undefined])
  expect((await names.next()).done).toBe(true)
  expect(await allOf(namesOf('A2'))).toEqual(['A2'])
})

test('snapshots that somebody takes slowly keep nobody from the pool, and those that are left give their connection back', async () => {
  await insertRequester(database, requester('A1'))
  for (let round = 0; round < 3; round++) {
    const slow = Array.from({ length: 4 }, () => namesOf('A1', 'A1'))
    for (const one of slow) await one.next()
    expect((await findRequester(database, 'A1'))?.name).toBe('A1')
    for (const one of slow) await one.return()
  }
})

test('a snapshot that fails says why, and the next one goes', async () => {
  const failing = database.snapshot(async function* () {
    yield 1
    throw new Error('too bad')
  })
  await failing.next()
  await expect(failing.next()).rejects.toThrow('too bad')
  expect(await allOf(namesOf('A1'))).toEqual([undefined])
})
