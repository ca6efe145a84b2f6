import { readFile } from 'node:fs/promises'
import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, openBrowser, signUp } from '../src/browser.ts'
import { htmlQuestion } from '../src/requester.ts'

let market: Marketplace
let browser: Browser
beforeAll(async () => {
  market = await startMarketplace()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await market?.stop()
})

type Row = Record<string, string>

/** Calls an operation as the person who is signed in at the page. */
async function call<T>(page: Page, operation: string, input: object): Promise<T> {
  const response = await page.request.post(`/v1/${operation}`, { data: input })
  if (!response.ok()) throw new Error(`${operation}: ${await response.text()}`)
  return (await response.json()) as T
}

/** A HIT of the person's that three seeded Workers have answered; gives its HITType. */
async function withAnswers(page: Page): Promise<string> {
  await call(page, 'Deposit', { Amount: '10.00' })
  const { HIT } = await call<{ HIT: { HITId: string; HITTypeId: string } }>(page, 'CreateHIT', {
    ...{ Title: 'Which bird is this?', Description: 'One picture, one name.', Reward: '0.25', MaxAssignments: 3 },
    ...{ AssignmentDurationInSeconds: 900, LifetimeInSeconds: 86_400 },
    Question: htmlQuestion('<form><label>Name <input name="bird"></label><button>Send</button></form>'),
  })
  for (const [at, worker] of market.workers.slice(0, 3).entries())
    await market.work(worker, HIT.HITId, { bird: ['wren', 'robin', '=1+1'][at]! })
  return HIT.HITTypeId
}

function written(rows: readonly Row[]): Buffer {
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  return Buffer.from([Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))].map(quoted).join('\n'))
}

test.each([1440, 390])(
  'The results go out as CSV, come back reviewed, and nothing happens twice, %i wide',
  async (width) => {
    const { context, page } = await aPerson(browser, market.url, { viewport: { width, height: 900 } })
    await signUp(page, 'requester', 'Lab of Birds')
    const typeId = await withAnswers(page)
    await page.goto(`/requester/types/${typeId}`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download CSV' }).click(),
    ])
    const rows = parse(await readFile(await download.path()), { columns: true }) as Row[]
    rows[0]!.Approve = 'x'
    rows[1]!.Reject = 'It is a robin, but on the picture is a wren.'
    Object.assign(rows[2]!, { Approve: 'x', Reject: 'x' })
    const file = { name: 'reviewed.csv', mimeType: 'text/csv', buffer: written(rows) }

    await page.getByRole('link', { name: 'Upload a reviewed CSV' }).click()
    await page.getByLabel('The reviewed file').setInputFiles(file)
    await page.getByText('1 assignment would be approved').waitFor()
    await page.getByText('1 assignment would be rejected').waitFor()
    await page.getByText('Approve and Reject are both filled in. Leave one empty.').waitFor()
    await page.getByRole('button', { name: 'Carry out 2 decisions' }).click()
    await page.getByText('1 assignment rejected').waitFor()
    const [refused] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download 1 refused row' }).click(),
    ])
    expect(parse(await readFile(await refused.path()), { columns: true })).toMatchObject([
      { Row: '3', AssignmentId: rows[2]!.AssignmentId },
    ])

    await page.getByLabel('The reviewed file').setInputFiles(file)
    await page.getByText('2 are decided like this already').waitFor()
    expect(await page.getByRole('button', { name: /^Carry out/ }).count()).toBe(0)
    type Results = { Results: { AssignmentStatus: string; RequesterFeedback?: string }[] }
    const { Results } = await call<Results>(page, 'ListResults', { HITTypeId: typeId })
    expect(Results.map((one) => one.AssignmentStatus)).toEqual(['Approved', 'Rejected', 'Submitted'])
    expect(Results[1]!.RequesterFeedback).toBe('It is a robin, but on the picture is a wren.')
    await context.close()
  },
)
