import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, signUp } from '../src/browser.ts'
import { doNow } from '../src/do-now.ts'
import { openHouse } from '../src/house.ts'
import { htmlQuestion } from '../src/requester.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()

type Row = Record<string, string>

/** A HIT of the person's that three seeded Workers have answered; gives its HITType. */
async function withAnswers(page: Page): Promise<string> {
  await asPage(page, 'Deposit', { Amount: '10.00' })
  const { HIT } = await asPage<{ HIT: { HITId: string; HITTypeId: string } }>(page, 'CreateHIT', {
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

test.each(ways)(
  'The results go out as CSV, come back reviewed, and nothing happens twice, $way',
  async ({ hand, device }) => {
    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'requester', { name: 'Lab of Birds', hand })
    const typeId = await withAnswers(page)
    await page.goto(`/requester/types/${typeId}`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      hand.press(page.getByRole('link', { name: 'Download CSV' })),
    ])
    const rows = parse(await readFile(await download.path()), { columns: true }) as Row[]
    rows[0]!.Approve = 'x'
    rows[1]!.Reject = 'It is a robin, but on the picture is a wren.'
    Object.assign(rows[2]!, { Approve: 'x', Reject: 'x' })
    const file = { name: 'reviewed.csv', mimeType: 'text/csv', buffer: written(rows) }

    await hand.press(page.getByRole('link', { name: 'Upload a reviewed CSV' }))
    const choose = page.getByRole('button', { name: 'Choose the reviewed file' })
    await hand.upload(choose, file)
    await page.getByText('1 assignment would be approved').waitFor()
    await page.getByText('1 assignment would be rejected').waitFor()
    await page.getByText('Approve and Reject are both filled in. Leave one empty.').waitFor()
    await hand.press(page.getByRole('button', { name: 'Carry out 2 decisions' }))
    await doNow(page, hand)
    await page.getByText('1 assignment rejected').waitFor()
    const [refused] = await Promise.all([
      page.waitForEvent('download'),
      hand.press(page.getByRole('button', { name: 'Download 1 refused row' })),
    ])
    expect(parse(await readFile(await refused.path()), { columns: true })).toMatchObject([
      { Row: '3', AssignmentId: rows[2]!.AssignmentId },
    ])

    await hand.upload(choose, file)
    await page.getByText('2 are decided like this already').waitFor()
    expect(await page.getByRole('button', { name: /^Carry out/ }).count()).toBe(0)
    type Results = { Results: { AssignmentStatus: string; RequesterFeedback?: string }[] }
    const { Results } = await asPage<Results>(page, 'ListResults', { HITTypeId: typeId })
    expect(Results.map((one) => one.AssignmentStatus)).toEqual(['Approved', 'Rejected', 'Submitted'])
    expect(Results[1]!.RequesterFeedback).toBe('It is a robin, but on the picture is a wren.')
    await context.close()
  },
)
