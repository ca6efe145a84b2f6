import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readConfig } from '../config/config.ts'
import { ObjectStore } from './object-store.ts'

beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret')
})
afterEach(() => void vi.unstubAllEnvs())

const store = (given: object) => new ObjectStore(readConfig({ s3Buckets: 'pictures', s3Region: 'eu-west-1', ...given }))

test('an object of an open bucket gets an address that is signed for some hours', async () => {
  const address = new URL(await store({}).addressOf({ bucket: 'pictures', key: 'a b/cat&1.png' }))
  expect(`${address.origin}${address.pathname}`).toBe('https://pictures.s3.eu-west-1.amazonaws.com/a%20b/cat%261.png')
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    'X-Amz-Expires': '21600',
    'X-Amz-Signature': expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(address.href).not.toContain('secret')
})

test('a store elsewhere is asked by path', async () => {
  const address = await store({ s3Endpoint: 'http://localhost:9000' }).addressOf({ bucket: 'pictures', key: 'k' })
  expect(address).toMatch(/^http:\/\/localhost:9000\/pictures\/k\?/)
})

test('other buckets stay closed', async () => {
  expect(await store({}).addressOf({ bucket: 'payroll', key: 'k' })).toBe('s3://payroll/k')
})
