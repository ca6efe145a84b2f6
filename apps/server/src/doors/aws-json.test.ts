import { Sha256 } from '@aws-crypto/sha256-js'
import { SignatureV4 } from '@smithy/signature-v4'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMarket, type Party, type TestMarket } from '../testing/a-market.ts'
import { doorsOf } from '../testing/doors-of.ts'

let market: TestMarket
let app: FastifyInstance
let requester: Party
beforeAll(async () => {
  market = await aMarket({ logLevel: 'silent' })
  app = await doorsOf(market)
  requester = await market.aRequester()
})
afterAll(async () => {
  await app.close()
  await market.close()
})

/** Calls as an SDK does, with a new access key. */
async function caller() {
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey } = await requester.CreateAccessKey()
  const signer = new SignatureV4({
    credentials: { accessKeyId, secretAccessKey },
    ...{ service: 'mturk-requester', region: 'us-east-1', sha256: Sha256, applyChecksum: false },
  })
  return async (operation: string, input: object = {}) => {
    const headers = {
      host: 'localhost:1770',
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `MTurkRequesterServiceV20170117.${operation}`,
    }
    const request = { method: 'POST', protocol: 'http:', hostname: 'localhost', path: '/', query: {}, headers }
    const body = JSON.stringify(input)
    const signed = await signer.sign({ ...request, body }, { signingDate: market.now() })
    return app.inject({ method: 'POST', url: '/', payload: body, headers: signed.headers })
  }
}

test('ServiceFault: what fails inside is told as MTurk told it, and not a word more', async () => {
  const call = await caller()
  expect((await call('ListHITs')).json()).toEqual({ HITs: [], NumResults: 0 })
  const { pool } = market.database
  const { connect, query } = pool
  const breaks = async () => {
    throw new Error('the disk of the database is full')
  }
  Object.assign(pool, { connect: breaks, query: breaks })
  const answer = await call('ListHITs')
  Object.assign(pool, { connect, query })
  expect(answer.statusCode).toBe(500)
  expect(answer.headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/)
  expect(answer.json()).toEqual({
    __type: 'ServiceFault',
    Message: expect.stringMatching(/^There was an error with this request\. \(\d{13}\)$/),
    TurkErrorCode: 'AWS.ServiceUnavailable',
  })
  expect((await call('ListHITs')).statusCode).toBe(200)
})
