import { expect, test } from 'vitest'
import { checkExternalURL } from './external-url.ts'

test.each([
  'https://a.example/',
  'HTTPS://a.example/x?y=1&z=2#f',
  'https://localhost:8443/',
  'https://bücher.example/',
])('takes %s', (url) => {
  expect(checkExternalURL(url, { allowHttpLoopback: false })).toBeUndefined()
})

test.each([
  '',
  'a.example',
  '/task',
  '//a.example/',
  'https:a.example',
  'https://',
  'ftp://a.example/',
  'javascript:1',
])('refuses %j, which is no absolute https address', (url) => {
  expect(checkExternalURL(url, { allowHttpLoopback: true })).toContain('absolute address')
})

test('http is taken for loopback hosts when the server allows it, and for no other host', () => {
  for (const host of ['localhost', 'app.localhost:3000', '127.0.0.1:8080', '127.1.2.3', '[::1]']) {
    expect(checkExternalURL(`http://${host}/`, { allowHttpLoopback: true })).toBeUndefined()
    expect(checkExternalURL(`http://${host}/`, { allowHttpLoopback: false })).toContain('https')
  }
  for (const host of ['a.example', 'localhost.a.example', '127.0.0.1.a.example', '10.0.0.1', '[::2]']) {
    expect(checkExternalURL(`http://${host}/`, { allowHttpLoopback: true })).toContain('https')
  }
})
