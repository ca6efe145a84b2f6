import { expect, test } from 'vitest'
import { checkRequestable, earliestRequestAt } from './qualification-request.ts'

const at = new Date('2026-11-21T12:00:00Z')
const hour = 3_600_000
const later = (milliseconds: number) => new Date(at.getTime() + milliseconds)

test('what was never asked for can be asked for at any time', () => {
  expect(earliestRequestAt({ state: null, requestedAt: null, retryDelaySeconds: null })).toEqual(new Date(0))
})

test('the delay counts from the last request, whether it was granted, turned down or ran out', () => {
  for (const state of ['Granted', 'Rejected', 'Testing'] as const) {
    const last = { state, requestedAt: at, retryDelaySeconds: 3600n }
    expect(earliestRequestAt(last)).toEqual(later(hour))
    expect(() => checkRequestable(last, later(hour - 1))).toThrow('from 2026-11-21T13:00:00Z on')
    expect(() => checkRequestable(last, later(hour))).not.toThrow()
  }
})

test('QualificationTypeDoesNotAllowRetake: there is no delay', () => {
  const last = { state: 'Rejected', requestedAt: at, retryDelaySeconds: null } as const
  expect(() => checkRequestable(last, later(100 * hour))).toThrow('once only')
})

test('InvalidQualificationRequestState: the Requester has not decided yet', () => {
  const last = { state: 'Pending', requestedAt: at, retryDelaySeconds: 0n } as const
  expect(() => checkRequestable(last, later(100 * hour))).toThrow('has not decided yet')
})
