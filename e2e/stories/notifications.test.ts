import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, openBrowser, signUp } from '../src/browser.ts'
import { aProgram, htmlQuestion, post } from '../src/requester.ts'

let market: Marketplace
let browser: Browser
let receiver: Server
let status = 200
const taken: string[] = []
beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    if (status === 200) taken.push(JSON.parse(body).Events[0].EventType)
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  market = await startMarketplace({ KEMPELEN_PRIVATE_DESTINATIONS: '127.0.0.1' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await market?.stop()
  receiver?.close()
})

/** Calls an operation as the person whose page it is. */
function callOn<T>(page: Page, operation: string, input: object): Promise<T> {
  return page.evaluate(
    async ([name, body]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`/v1/${name}`, { method: 'POST', headers, body })).json()
    },
    [operation, JSON.stringify(input)] as const,
  )
}

test('a Requester adds a webhook, tries it, and sends again what its receiver did not take', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'requester')
  await page.getByRole('link', { name: 'Notifications' }).click()
  await page.getByRole('heading', { name: 'No webhook yet' }).waitFor()
  await page.getByRole('button', { name: 'Add a webhook' }).click()
  const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/events`
  await page.getByLabel('Address').fill(address)
  await page.getByRole('button', { name: 'Add the webhook' }).click()
  await page.getByText('Copy the secret now.').waitFor()
  await page.getByRole('button', { name: `Send a Ping to ${address}` }).click()
  await page.getByText('The receiver took the Ping.').waitFor()
  expect(taken).toEqual(['Ping'])

  status = 503
  await callOn(page, 'Deposit', { Amount: '5' })
  const keys = await callOn<{ AccessKeyId: string; SecretAccessKey: string }>(page, 'CreateAccessKey', {})
  await post(aProgram(market.url, keys), htmlQuestion('<form></form>'))
  const line = page.getByRole('row').filter({ hasText: 'HITCreated' })
  await expect
    .poll(
      async () => {
        await page.reload({ waitUntil: 'networkidle' })
        return (await line.allTextContents()).join()
      },
      { timeout: 20_000 },
    )
    .toContain('The receiver answered 503.')
  status = 200
  await line.getByRole('button', { name: 'Try now' }).click()
  await expect.poll(() => taken).toEqual(['Ping', 'HITCreated'])
  await page.reload()
  await page.getByText('Nothing is waiting.').waitFor()
  await context.close()
}, 120_000)

test('a Worker reads in his room what a Requester wrote', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'worker')
  await page.getByRole('navigation', { name: 'Work' }).getByRole('link', { name: 'Messages' }).click()
  await page.getByRole('heading', { name: 'No messages yet' }).waitFor()
  const { WorkerId } = await callOn<{ WorkerId: string }>(page, 'GetAccount', {})
  const { HITId } = await post(aProgram(market.url, market.requester), htmlQuestion('<form></form>'))
  const accepted = await callOn<{ Assignment: { AssignmentId: string } }>(page, 'AcceptAssignment', { HITId })
  const { AssignmentId } = accepted.Assignment
  await callOn(page, 'SubmitAssignment', { AssignmentId, Fields: { bird: 'wren' } })
  const { Token } = market.requester
  await market.rest(Token, 'ApproveAssignment', { AssignmentId })
  const letter = { Subject: 'More birds', MessageText: '<b>They are here.</b>', WorkerIds: [WorkerId] }
  await market.rest(Token, 'NotifyWorkers', letter)
  // The open page has heard of it.
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click()
  await page.getByText('More birds').first().waitFor()
  // It is shown as it was written, never as markup.
  await page.getByText('<b>They are here.</b>').waitFor()
  await context.close()
}, 60_000)
