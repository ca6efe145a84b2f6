import { expect, test } from 'vitest'
import { clockFace, count, duration, money, relative, shortened } from './format.ts'

test('money carries its currency and keeps every digit', () => {
  expect(money('0.05', 'USD')).toBe('$0.05')
  expect(money('12345.6', 'EUR')).toBe('€12,345.60')
  expect(money('0.0025', 'USD')).toBe('$0.0025')
  expect(money('9007199254740993.01', 'USD')).toBe('$9,007,199,254,740,993.01')
  expect(money('2.00', 'course credit')).toBe('2.00 course credit')
})

test('a duration shows at most two units', () => {
  expect(duration(0)).toBe('0 s')
  expect(duration(45)).toBe('45 s')
  expect(duration(90)).toBe('1 min 30 s')
  expect(duration(1200)).toBe('20 min')
  expect(duration(3600)).toBe('1 h')
  expect(duration(5400)).toBe('1 h 30 min')
  expect(duration(86_400)).toBe('1 day')
  expect(duration(259_200)).toBe('3 days')
  expect(duration(2_592_000)).toBe('30 days')
})

test('a clock face runs to zero', () => {
  expect(clockFace(3845)).toBe('1:04:05')
  expect(clockFace(59.2)).toBe('1:00')
  expect(clockFace(-3)).toBe('0:00')
})

test('times are told from now', () => {
  const now = new Date('2026-11-05T12:00:00Z')
  const after = (seconds: number) => relative(new Date(now.getTime() + seconds * 1000), now)
  expect(after(-5)).toBe('just now')
  expect(after(-180)).toBe('3 minutes ago')
  expect(after(172_800)).toBe('in 2 days')
})

test('numbers are grouped, ids keep both ends', () => {
  expect(count(1204)).toBe('1,204')
  expect(shortened('3A12BCDE34FGHI56JKLM78NOPQ90RS')).toBe('3A12BC…90RS')
})
