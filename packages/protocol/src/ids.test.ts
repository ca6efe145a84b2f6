import { expect, test } from 'vitest'
import { makeOwnedId, makePartyId, makeTimeId, ownerOf } from './ids.ts'

const zeros = (length: number) => '0'.repeat(length)

test('an id looks like MTurk’s, names its owner and sorts by time', () => {
  const owner = makePartyId(() => 'B5Q9XK2M7ZT41')
  const first = makeOwnedId(owner, new Date('2026-11-21T12:00:00.000Z'), zeros)
  const second = makeOwnedId(owner, new Date('2026-11-21T12:00:00.001Z'), zeros)
  expect(first).toMatch(/^3[0-9A-Z]{29}$/)
  expect(ownerOf(first)).toBe(owner)
  expect(second > first).toBe(true)
  expect(makeOwnedId(owner, new Date('2058-12-31T00:00:00Z'), zeros)).toHaveLength(30)
})

test('text that is no such id has no owner', () => {
  expect(['3ABC', '2'.padEnd(30, 'A'), `3${'a'.repeat(29)}`, ''].map(ownerOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('ids of time sort by time', () => {
  expect(makeTimeId(new Date(2), zeros) > makeTimeId(new Date(1), zeros)).toBe(true)
})
