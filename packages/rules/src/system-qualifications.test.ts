import { expect, test } from 'vitest'
import { percentApproved, systemQualifications, type WorkerRecord } from './system-qualifications.ts'

const record: WorkerRecord = {
  country: null,
  subdivision: null,
  acceptsAdult: false,
  accepted: 0n,
  returned: 0n,
  abandoned: 0n,
  submitted: 0n,
  approved: 0n,
  rejected: 0n,
}
const nobody = { minimumApproved: 0, minimumPercentApproved: 0 }
const valueOfType = (change: Partial<WorkerRecord>, id: string, policy = nobody) =>
  systemQualifications({ ...record, ...change }, policy).get(id)

test('the approval rate counts as 100 until a hundred assignments are submitted', () => {
  expect(percentApproved(10, 89, 99)).toBe(100)
  expect(percentApproved(10, 90, 100)).toBe(10)
  expect(percentApproved(0, 0, 500)).toBe(100)
})

test('every system value follows from the record', () => {
  const worked = { accepted: 200n, returned: 20n, abandoned: 10n, submitted: 170n, approved: 150n, rejected: 17n }
  expect(valueOfType(worked, '00000000000000000040')).toEqual({ integer: 150 })
  expect(valueOfType(worked, '000000000000000000L0')).toEqual({ integer: 89 })
  expect(valueOfType(worked, '00000000000000000000')).toEqual({ integer: 85 })
  expect(valueOfType(worked, '00000000000000000070')).toEqual({ integer: 5 })
  expect(valueOfType(worked, '000000000000000000E0')).toEqual({ integer: 10 })
  expect(valueOfType(worked, '000000000000000000S0')).toEqual({ integer: 11 })
  expect(valueOfType({ acceptsAdult: true }, '00000000000000000060')).toEqual({ integer: 1 })
  expect(valueOfType({}, '00000000000000000060')).toEqual({ integer: 0 })
})

test('a place is known only where the Worker told it', () => {
  expect(valueOfType({}, '00000000000000000071')).toBeUndefined()
  expect(valueOfType({ country: 'US', subdivision: 'CA' }, '00000000000000000071')).toEqual({
    locale: { Country: 'US', Subdivision: 'CA' },
  })
})

test("Masters follows the operator's policy, under both of its ids", () => {
  const policy = { minimumApproved: 100, minimumPercentApproved: 95 }
  const good = { submitted: 120n, approved: 115n, rejected: 5n }
  for (const id of ['2F1QJWKUDD8XADTFD2Q0G6UTO95ALH', '2ARFPLSP75KLA8M8DH1HTEQVJT3SY6']) {
    expect(valueOfType(good, id, policy)).toEqual({ integer: 1 })
    expect(valueOfType({ ...good, approved: 99n }, id, policy)).toBeUndefined()
    expect(valueOfType({ ...good, rejected: 20n }, id, policy)).toBeUndefined()
    expect(valueOfType(good, id, nobody)).toBeUndefined()
  }
})
