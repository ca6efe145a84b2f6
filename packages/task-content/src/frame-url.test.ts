import { expect, test } from 'vitest'
import { frameUrl } from './frame-url.ts'

const FULL = { assignmentId: '3A', hitId: '3H', workerId: 'AW', turkSubmitTo: 'https://host/t/x_-1' }
const QUERY = 'assignmentId=3A&hitId=3H&workerId=AW&turkSubmitTo=https%3A%2F%2Fhost%2Ft%2Fx_-1'

test.each([
  ['https://a.example/task', `https://a.example/task?${QUERY}`],
  ['https://a.example/task?x=1', `https://a.example/task?x=1&${QUERY}`],
  ['https://a.example/task?', `https://a.example/task?${QUERY}`],
  ['https://a.example/task?x=%20&', `https://a.example/task?x=%20&${QUERY}`],
  ['https://a.example/#/route?y=1', `https://a.example/?${QUERY}#/route?y=1`],
  ['/t/content/3H?v=2#top', `/t/content/3H?v=2&${QUERY}#top`],
])('%s keeps its query and fragment', (base, url) => {
  expect(frameUrl(base, FULL)).toBe(url)
})

test('a preview names neither Worker nor turkSubmitTo', () => {
  const preview = 'https://a.example/?assignmentId=ASSIGNMENT_ID_NOT_AVAILABLE&hitId=3H'
  expect(frameUrl('https://a.example/', { ...FULL, assignmentId: undefined })).toBe(preview)
  expect(frameUrl('https://a.example/', { ...FULL, assignmentId: 'ASSIGNMENT_ID_NOT_AVAILABLE' })).toBe(preview)
})
