import { afterAll, expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, signUp } from '../src/browser.ts'
import { openHouse } from '../src/house.ts'
import { hostPages } from '../src/page-host.ts'
import { aProgram, htmlQuestion, post } from '../src/requester.ts'
import { visit } from '../src/visit.ts'
import { ways } from '../src/ways.ts'

let status = 200
const taken: string[] = []
const receiver = await hostPages(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  if (status === 200) taken.push(JSON.parse(body).Events[0].EventType)
  response.writeHead(status).end()
})
const { market, browser } = await openHouse({ KEMPELEN_PRIVATE_DESTINATIONS: '127.0.0.1' })
afterAll(() => receiver.close())

test.each(ways)(
  'a Requester adds a webhook, tries it, and sends again what its receiver did not take, $way',
  async ({ hand, device }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'requester', { hand })
    taken.length = 0
    await visit(page, hand, '/requester/notifications')
    await page.getByRole('heading', { name: 'No webhook yet' }).waitFor()
    await hand.press(page.getByRole('button', { name: 'Add a webhook' }))
    const address = `${receiver.url}/events`
    await hand.write(page.getByLabel('Address'), address)
    await hand.press(page.getByRole('button', { name: 'Add the webhook' }))
    await page.getByText('Copy the secret now.').waitFor()
    await hand.press(page.getByRole('button', { name: `Send a Ping to ${address}` }))
    await page.getByText('The receiver took the Ping.').waitFor()
    expect(taken).toEqual(['Ping'])

    status = 503
    await asPage(page, 'Deposit', { Amount: '5' })
    const keys = await asPage<{ AccessKeyId: string; SecretAccessKey: string }>(page, 'CreateAccessKey')
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
    await hand.press(line.getByRole('button', { name: 'Try now' }))
    await expect.poll(() => taken).toEqual(['Ping', 'HITCreated'])
    await page.reload()
    await page.getByText('Nothing is waiting.').waitFor()
    await context.close()
  },
  120_000,
)

test.each(ways)(
  'a Worker reads in his room what a Requester wrote, $way',
  async ({ hand, device }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'worker', { hand })
    await visit(page, hand, '/worker/messages')
    await page.getByRole('heading', { name: 'No messages yet' }).waitFor()
    const { WorkerId } = await asPage<{ WorkerId: string }>(page, 'GetAccount')
    const { HITId } = await post(aProgram(market.url, market.requester), htmlQuestion('<form></form>'))
    const accepted = await asPage<{ Assignment: { AssignmentId: string } }>(page, 'AcceptAssignment', { HITId })
    const { AssignmentId } = accepted.Assignment
    await asPage(page, 'SubmitAssignment', { AssignmentId, Fields: { bird: 'wren' } })
    const { Token } = market.requester
    await market.rest(Token, 'ApproveAssignment', { AssignmentId })
    const letter = { Subject: 'More birds', MessageText: '<b>They are here.</b>', WorkerIds: [WorkerId] }
    await market.rest(Token, 'NotifyWorkers', letter)
    // The open page has heard of it.
    await hand.press(page.getByRole('main').getByRole('listitem').first().getByRole('link'))
    await page.getByText('More birds').first().waitFor()
    // It is shown as it was written, never as markup.
    await page.getByText('<b>They are here.</b>').waitFor()
    await context.close()
  },
  60_000,
)
