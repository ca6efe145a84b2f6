import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { Outside } from './outside.ts'
import { isPublicAddress, lookupPublicAddress } from './public-address.ts'

test('only addresses of the public internet are public', () => {
  for (const address of ['1.1.1.1', '93.184.216.34', '2606:4700:4700::1111'])
    expect(isPublicAddress(address), address).toBe(true)
  const others = [
    ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '100.127.255.255', '198.18.0.1', '192.0.2.1', '224.0.0.1', '240.0.0.1'],
    ...['255.255.255.255', '::', '::1', 'fe80::1', 'fe80::1%eth0', 'fd00:ec2::254', 'fc00::1', 'fec0::1', 'ff02::1'],
    ...['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '::10.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::'],
    ...['2001:db8::1', 'not an address', ''],
  ]
  for (const address of others) expect(isPublicAddress(address), address).toBe(false)
})

test('a URL must be https and public, unless its host is one that the operator allows', () => {
  const outside = new Outside(['localhost', '10.0.0.7', '::1'])
  for (const url of [
    'https://example.org/hook',
    'http://localhost:4566/hook',
    'https://10.0.0.7/',
    'http://10.0.0.7/',
    'http://[::1]/',
  ])
    expect(outside.objectionTo(url), url).toBeUndefined()
  expect(outside.objectionTo('http://example.org/hook')).toBe('It must be an https address.')
  expect(outside.objectionTo('ftp://localhost/')).toBe('It must be an https address.')
  expect(outside.objectionTo('nonsense')).toBe('It must be an https address.')
  expect(outside.objectionTo('https://user:secret@example.org/')).toMatch('password')
  // The same address in other spellings.
  for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '017700000001', '[::ffff:127.0.0.1]', '[fd00::1]', '10.1'])
    expect(outside.objectionTo(`https://${host}/`), host).toBe('The address is not public.')
})

test('* allows every host', () => {
  expect(new Outside(['*']).objectionTo('http://192.168.1.1/')).toBeUndefined()
})

test('a name that leads to a private address is not connected to', async () => {
  const outside = new Outside([])
  const post = outside.post('https://localhost:1/', { headers: {}, body: '', signal: AbortSignal.timeout(2000) })
  await expect(post).rejects.toThrow('The host name leads to an address that is not public.')
})

test('the checked look-up gives addresses in the form that was asked for', async () => {
  const look = (options: { all?: boolean }) =>
    new Promise((resolve, reject) =>
      lookupPublicAddress('1.1.1.1', options, (error, address, family) =>
        error ? reject(error) : resolve([address, family]),
      ),
    )
  expect(await look({})).toEqual(['1.1.1.1', 4])
  expect(await look({ all: true })).toEqual([[{ address: '1.1.1.1', family: 4 }], undefined])
})

test('an endless answer is not read to its end', async () => {
  const server = createServer((_request, response) => {
    const pour = () => {
      while (!response.destroyed && response.write('x'.repeat(10_000)));
    }
    response.on('drain', pour)
    pour()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const closed = new Promise((resolve) => server.on('connection', (socket) => socket.once('close', resolve)))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const signal = AbortSignal.timeout(10_000)
  expect(await new Outside(['127.0.0.1']).post(url, { headers: {}, body: '{}', signal })).toBe(200)
  await closed
  expect(signal.aborted).toBe(false)
  server.close()
})
