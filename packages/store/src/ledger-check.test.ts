import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { payWorker, transfer } from './ledger.ts'
import { checkLedger } from './ledger-check.ts'
import { freshDatabase } from './testing/fresh-database.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase(4)
})
afterAll(() => database.end())

const at = new Date('2026-11-21T12:00:00Z')
const row = (change: object) => ({
  requesterId: 'A1',
  transferId: 'deposit:1',
  groupId: 'g',
  code: 'deposit',
  debitAccount: 'cash' as const,
  creditAccount: 'available' as const,
  amountMicros: 1_000_000n,
  unit: 'USD',
  hitId: null,
  assignmentId: null,
  createdAt: at,
  ...change,
})
const checks = async () => (await checkLedger(database)).findings.map(({ check }) => check)

test('money comes in once for an id, and no balance goes below zero', async () => {
  expect(await transfer(database, row({}))).toBe(true)
  await expect(database.transaction((connection) => transfer(connection, row({})))).rejects.toMatchObject({
    code: '23505',
  })
  const tooMuch = row({
    transferId: 'hold:1',
    debitAccount: 'available',
    creditAccount: 'held',
    amountMicros: 1_000_001n,
  })
  expect(await transfer(database, tooMuch)).toBe(false)
  expect(await checks()).toEqual([])
})

test('a cached balance that was touched is found', async () => {
  await database.pool.query('update requester_balance set available_micros = available_micros + 1')
  expect(await checks()).toEqual(['available = transfers'])
  await database.pool.query('update requester_balance set available_micros = available_micros - 1')
})

test('a leg without its twin is found, on either side', async () => {
  await transfer(
    database,
    row({
      transferId: 'bonus:1',
      code: 'other',
      debitAccount: 'available',
      creditAccount: 'clearing',
      amountMicros: 5n,
    }),
  )
  expect(await checks()).toEqual(['every leg has its twin'])
  const leg = {
    workerId: 'A2',
    transferId: 'bonus:1',
    groupId: 'g',
    code: 'other',
    amountMicros: 5n,
    unit: 'USD',
    requesterId: 'A1',
    assignmentId: null,
    createdAt: at,
  }
  await payWorker(database, leg)
  expect(await checks()).toEqual([])
  await payWorker(database, { ...leg, transferId: 'bonus:2' })
  expect(await checks()).toEqual(['every leg has its twin'])
})

test('a reward without an approved assignment and a bonus without a payment are found', async () => {
  await database.pool.query('delete from worker_transfer')
  await database.pool.query('delete from worker_balance')
  await database.pool.query(`delete from requester_transfer where transfer_id <> 'deposit:1'`)
  await database.pool.query('update requester_balance set available_micros = 1000000')
  await transfer(
    database,
    row({ transferId: 'reward:X', code: 'reward', debitAccount: 'held', creditAccount: 'fees', assignmentId: 'X' }),
  )
  await transfer(database, row({ transferId: 'bonus:Y', code: 'bonus', debitAccount: 'held', creditAccount: 'fees' }))
  expect(await checks()).toEqual(['one reward per approved assignment', 'one transfer per bonus'])
})
