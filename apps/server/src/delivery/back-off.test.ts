import { expect, test } from 'vitest'
import { delaySeconds, restSeconds } from './back-off.ts'

test('attempts come after five seconds, then twice as late each time, up to an hour', () => {
  expect([1, 2, 3, 10, 11, 50].map((attempts) => delaySeconds(attempts, 0.5))).toEqual([5, 10, 20, 2560, 3600, 3600])
  expect(delaySeconds(1, 0)).toBeCloseTo(4)
  expect(delaySeconds(1, 1)).toBeCloseTo(6)
})

test('a lane that fails rests for five minutes at most', () => {
  expect([0, 1, 2, 6, 7, 8].map(restSeconds)).toEqual([0, 5, 10, 160, 300, 300])
})
