import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { start, startOn } from '../src/start.ts'

const folder = mkdtempSync(join(tmpdir(), 'kempelen-start-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a port that is taken: a sentence says so and names another', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { code, printed } = await start(['--port', String(port), '--data', join(folder, 'a')])
  other.close()
  expect(code).toBe(1)
  expect(printed).toContain(`Port ${port} is taken by another program.`)
  expect(printed).toContain(`--port ${port + 1}`)
  expect(printed).not.toContain('at ')
})

test('a data directory that cannot be made or written: a sentence', async () => {
  writeFileSync(join(folder, 'file'), '')
  const { code, printed } = await start(['--data', join(folder, 'file/data')])
  expect(code).toBe(1)
  expect(printed).toMatch(/data directory|data folder/i)
  expect(printed).toContain('--data')
  expect(printed.trim().split('\n').length).toBeLessThanOrEqual(3)
})

test('a wrong DATABASE_URL, or a server that is not there: a sentence', async () => {
  for (const url of ['postgresql://nobody@127.0.0.1:1/none', 'nonsense']) {
    const { code, printed } = await start(['--data', join(folder, 'b')], { DATABASE_URL: url })
    expect(code).toBe(1)
    expect(printed).toContain('DATABASE_URL')
    expect(printed).not.toMatch(/\n\s+at /)
  }
}, 90_000)

test('a setting that cannot be: a sentence that names it', async () => {
  const { code, printed } = await start(['--data', join(folder, 'c'), '--port', 'seventeen'])
  expect(code).toBe(1)
  expect(printed).toContain('KEMPELEN_PORT')
  expect((await start(['--data', join(folder, 'c')], { KEMPELEN_FEE_POLICY: 'generous' })).printed).toContain(
    'none or mturk',
  )
})

test('a database that a newer version wrote: a sentence, and nothing is touched', async () => {
  const data = join(folder, 'd')
  const first = await startOn(data)
  await first.stop()
  await markAsNewer(data)
  const { code, printed } = await start(['--data', data, '--port', '0'])
  expect(code).toBe(1)
  expect(printed).toContain('newer Kempelen')
  expect(printed).toContain('Start the newer version')
})

test('two servers on one data directory share the engine, and the second outlives the first', async () => {
  const data = join(folder, 'e')
  const [first, second] = [await startOn(data), await startOn(data)]
  expect(first.url).not.toBe(second.url)
  await first.stop()
  const answer = await fetch(`${second.url}/v1/openapi.json`)
  expect(answer.status).toBe(200)
  await second.stop()
  // A new database, two servers and two ends of them wait for the disk again and again.
}, 180_000)

/** Writes into the data directory what a later version would have written. */
async function markAsNewer(data: string): Promise<void> {
  const { startEngine } = await import('@kempelen/store')
  const { default: pg } = await import('pg')
  const engine = await startEngine({ dataDir: data })
  const client = new pg.Client({ ...engine.connection, database: 'kempelen' })
  await client.connect()
  await client.query(`insert into migration (number, name) values (9999, '9999-of-the-future.sql')`)
  await client.end()
  await engine.leave()
}
