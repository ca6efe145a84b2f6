import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, get } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openAuthority } from './authority.ts'

const dir = mkdtempSync(join(tmpdir(), 'kempelen-authority-'))
afterAll(() => rmSync(dir, { recursive: true }))

/** What a client that trusts the authority gets from a server that answers in this name. */
async function visit(name: string): Promise<string> {
  const authority = await openAuthority(dir, ['example.com', 'tasks.example.org'])
  const server = createServer(await authority.issue([name]), (_request, response) => response.end('here'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const ca = readFileSync(authority.file)
  try {
    return await new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, servername: name, ca, agent: false }, (response) => {
        response.setEncoding('utf8').on('data', resolve)
      }).on('error', reject)
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('clients that trust the authority trust the names that it may vouch for, now and after a restart', async () => {
  expect(await visit('example.com')).toBe('here')
  expect(await visit('www.example.com')).toBe('here')
  expect(await visit('tasks.example.org')).toBe('here')
})

test('it cannot vouch for any other name', async () => {
  await expect(visit('example.org')).rejects.toThrow(/permitted subtree/)
})

test('its key is for the owner of the data directory only', () => {
  expect(statSync(join(dir, 'ca.key')).mode & 0o077).toBe(0)
})
