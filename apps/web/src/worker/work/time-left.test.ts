import { expect, test } from 'vitest'
import { timeLeft } from './time-left.ts'

const span = { AcceptTime: new Date('2026-11-05T12:00:00Z'), Deadline: new Date('2026-11-05T12:10:00Z') }
const at = (time: string) => timeLeft(span, new Date(`2026-11-05T${time}Z`))

test('the last fifth of the time is short, the deadline ends it', () => {
  expect(at('12:00:00')).toMatchObject({ seconds: 600, isShort: false, isOver: false })
  expect(at('12:07:59')).toMatchObject({ isShort: false })
  expect(at('12:08:00')).toMatchObject({ seconds: 120, isShort: true, isOver: false })
  expect(at('12:10:00')).toMatchObject({ seconds: 0, isOver: true })
})
