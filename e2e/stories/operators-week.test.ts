import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, isWithinWindow, signUp } from '../src/browser.ts'
import type { Hand } from '../src/hand.ts'
import { openHouse } from '../src/house.ts'
import { operatorLink } from '../src/operator.ts'
import { aProgram, htmlQuestion, post } from '../src/requester.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse({ KEMPELEN_CURRENCY: 'EUR' })

const form = `<form method="post" action="https://www.mturk.com/mturk/externalSubmit"><input type="hidden" name="assignmentId">
  <label>Name <input name="moss"></label><button>Send</button></form>`

/** A page of the room, by its address: the list of pages stands beside or behind a button, by the width of the window. */
const open = (page: Page, path: string) => page.goto(`/operator${path}`)

test.each(ways)(
  'the week of an operator, $way',
  async ({ way, hand, device }) => {
    const link = operatorLink(market)
    const program = aProgram(market.url, market.requester)
    const hit = await post(program, htmlQuestion(form), {
      Title: `Name the moss ${way}`,
      Reward: '8.00',
      MaxAssignments: 3,
    })
    const worker = await aPerson(browser, market.url, device)
    await signUp(worker.page, 'worker', { name: `Wendy ${way}`, hand })
    const { WorkerId } = await asPage<{ WorkerId: string }>(worker.page, 'GetAccount')
    const AssignmentId = await submit(worker.page, hit.HITId!)
    const Text = `The picture of ${way} is missing.`
    await asPage(worker.page, 'ReportProblem', { AssignmentId, Kind: 'Broken', Text })
    await market.rest(market.requester.Token, 'ApproveAssignment', { AssignmentId })

    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'worker', { name: `Ada ${way}`, hand })
    await page.goto(await link)
    await hand.press(page.getByRole('button', { name: 'Become the operator' }))
    await page.getByRole('link', { name: 'Operate this marketplace' }).waitFor()

    await seeOverview(page, hand)
    await resolveProblem(page, hand, Text)
    await suspend(page, hand, WorkerId)
    await askForPay(worker.page, hand)
    await reinstate(page, hand)
    const payoutFile = await orderPayouts(page, hand)
    await payAndReturn(page, hand, payoutFile, WorkerId)
    await worker.page.goto('/worker/earnings')
    await worker.page.getByText('The account was closed.').first().waitFor()

    await open(page, '/money?tab=books')
    await hand.press(page.getByRole('button', { name: 'Check the books' }))
    await page.getByText('every balance agrees').waitFor()
    await open(page, '/settings?tab=activity')
    await page.getByText('returned a pay-out').first().waitFor()
    for (const path of ['', '/people', '/money', '/problems', '/deliveries', '/settings', '/settings?tab=storage']) {
      await open(page, path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      expect(await isWithinWindow(page), path).toBe(true)
    }
    for (const one of [context, worker.context]) await one.close()
  },
  180_000,
)

async function submit(page: Page, HITId: string): Promise<string> {
  const { Assignment } = await asPage<{ Assignment: { AssignmentId: string } }>(page, 'AcceptAssignment', { HITId })
  const { AssignmentId } = Assignment
  await asPage(page, 'SubmitAssignment', { AssignmentId, Fields: { moss: 'Polytrichum' } })
  return AssignmentId
}

async function seeOverview(page: Page, hand: Hand): Promise<void> {
  await open(page, '')
  await page.getByText('No mail server is set').waitFor()
  await page.getByText('The last backup: never').waitFor()
  for (const title of ['People at work', 'Assignments', 'Money', 'Errors'])
    await page.getByRole('heading', { name: title, exact: true, level: 2 }).waitFor()
  await hand.press(page.getByRole('button', { name: 'Show the table: Money' }))
  await page.getByRole('columnheader', { name: 'Held at the end' }).waitFor()
}

async function resolveProblem(page: Page, hand: Hand, text: string): Promise<void> {
  await hand.press(page.getByRole('link', { name: /^Look at it:.*problem report/ }))
  const report = page.getByRole('listitem').filter({ hasText: text })
  await hand.write(report.getByLabel('What was done'), 'The Requester put it back.')
  await hand.press(report.getByRole('button', { name: 'Resolve this report' }))
  await report.waitFor({ state: 'detached' })
}

async function suspend(page: Page, hand: Hand, workerId: string): Promise<void> {
  await open(page, `/people?q=${workerId}`)
  await hand.press(page.getByRole('row').getByRole('link', { name: /^Wendy/ }))
  await page.getByRole('heading', { name: 'Standing' }).waitFor()
  await hand.press(page.getByRole('button', { name: 'Suspend…' }))
  await hand.choose(page.getByLabel('Reason'), 'SharedAccount')
  await hand.write(page.getByLabel('What they are told'), 'Two people were seen at this account.')
  await hand.press(page.getByRole('button', { name: 'Suspend and tell them' }))
  await page.getByText('Suspended: Several people at one account').waitFor()
  await page.getByText('As a person: they neither work nor post.').waitFor()
  expect(await page.getByRole('button', { name: /^Suspend/ }).count()).toBe(0)
}

/** The suspended Worker reads why, appeals, and has the pay sent. */
async function askForPay(page: Page, hand: Hand): Promise<void> {
  await page.goto('/worker')
  await page.getByText('Work is offered to you again when the suspension has ended.').waitFor({ timeout: 15_000 })
  const told = page.getByText('Two people were seen at this account.')
  await told.first().waitFor()
  expect(await told.count()).toBe(1)
  await page.goto('/worker/earnings')
  const notice = page.getByRole('region', { name: 'Suspension' })
  await notice.getByText('Two people were seen at this account.').waitFor({ timeout: 15_000 })
  await hand.write(notice.getByLabel('Why is this wrong?'), 'It was my screen reader.')
  await hand.press(notice.getByRole('button', { name: 'Send the appeal' }))
  await notice.getByText('You appealed').waitFor()
  await hand.press(page.getByRole('button', { name: 'Enter a bank account' }))
  await hand.write(page.getByLabel('Holder of the account'), 'Wendy Müller')
  await hand.write(page.getByLabel('IBAN'), 'AT61 1904 3002 3457 3201')
  await hand.press(page.getByRole('button', { name: 'Keep the account' }))
  await page.getByText('To Wendy Müller, AT•• •••• 3201').waitFor()
  await hand.press(page.getByRole('button', { name: 'Ask for the pay-out' }))
  await page.getByRole('table', { name: 'Pay-outs' }).getByText('€8.00').waitFor()
}

async function reinstate(page: Page, hand: Hand): Promise<void> {
  await open(page, '/problems?tab=suspensions')
  await page.getByText('It was my screen reader.').waitFor()
  await hand.write(page.getByLabel('Why it ends'), 'It was.')
  await hand.press(page.getByRole('button', { name: 'Reinstate this person' }))
  await page.getByText('Nobody is suspended').waitFor()
}

async function download(page: Page, hand: Hand, name: string): Promise<string> {
  const link = page.getByRole('link', { name }).first()
  const [file] = await Promise.all([page.waitForEvent('download'), hand.press(link)])
  return readFileSync(await file.path(), 'utf8')
}

async function orderPayouts(page: Page, hand: Hand): Promise<string> {
  await open(page, '/money')
  await hand.press(page.getByRole('button', { name: 'Make a pay-out file…' }))
  const holder = page.getByLabel('Holder of the account that pays')
  const make = page.getByRole('button', { name: 'Make the file' })
  await make.waitFor()
  if (await holder.isVisible()) {
    await hand.write(holder, 'Die Vermittlung')
    await hand.write(page.getByLabel('Its IBAN'), 'DE89 3704 0044 0532 0130 00')
  }
  await hand.press(make)
  await page.getByText('0 paid, 0 returned, 1 open').waitFor()
  const csv = await download(page, hand, 'Download CSV')
  expect(csv.trimEnd().split('\n')).toHaveLength(2)
  const xml = await download(page, hand, 'Download pain.001')
  expect(xml).toContain('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09')
  expect(xml.match(/<CtrlSum>8\.00<\/CtrlSum>/g)).toHaveLength(2)
  expect(xml).toContain('<InstdAmt Ccy="EUR">8.00</InstdAmt>')
  expect(xml).toContain('<Nm>Wendy Mueller</Nm>')
  const payoutId = /<EndToEndId>(\w+)<\/EndToEndId>/.exec(xml)![1]!
  expect(csv).toContain(`"${payoutId}"`)
  const booked = await market.rest<{ Payouts: { PayoutId: string; Amount: string; State: string }[] }>(
    market.operator.Token,
    'ListPayouts',
    { State: 'InFile' },
  )
  expect(booked.Payouts).toMatchObject([{ PayoutId: payoutId, Amount: '8.00' }])
  return payoutId
}

async function payAndReturn(page: Page, hand: Hand, payoutId: string, workerId: string): Promise<void> {
  await hand.write(page.getByLabel('Reference of the bank').first(), `Statement of ${payoutId.slice(-4)}`)
  await hand.press(page.getByRole('button', { name: 'Mark the file as paid' }).first())
  await page.getByText('1 pay-out is paid.').first().waitFor()
  await hand.press(page.getByRole('button', { name: `Return the pay-out of ${workerId}` }))
  await hand.write(page.getByLabel('Why', { exact: true }), 'The account was closed.')
  await hand.press(page.getByRole('button', { name: 'Return the money' }))
  await page.getByRole('row').filter({ hasText: 'The account was closed.' }).first().waitFor()
}
