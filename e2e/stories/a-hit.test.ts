import { ApproveAssignmentCommand, ListAssignmentsForHITCommand, type MTurkClient } from '@aws-sdk/client-mturk'
import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, openBrowser, signUp } from '../src/browser.ts'
import { hostPages } from '../src/page-host.ts'
import { aProgram, externalQuestion, htmlQuestion, post } from '../src/requester.ts'

let market: Marketplace
let browser: Browser
let program: MTurkClient
beforeAll(async () => {
  market = await startMarketplace()
  browser = await openBrowser()
  program = aProgram(market.url, market.requester)
})
afterAll(async () => {
  await browser?.close()
  await market?.stop()
})

const answersOf = async (HITId: string) =>
  (await program.send(new ListAssignmentsForHITCommand({ HITId }))).Assignments ?? []

test('a program posts, a person signs up, does the HIT in the frame, is paid and sees it', async () => {
  const form = `<form method="post" action="https://www.mturk.com/mturk/externalSubmit">
    <input type="hidden" name="assignmentId"><label>Name <input name="bird"></label>
    <label><input type="checkbox" name="seen" value="wild"> wild</label><label><input type="checkbox" name="seen" value="zoo"> zoo</label>
    <button>Send</button></form>`
  const hit = await post(program, htmlQuestion(form), { MaxAssignments: 2 })
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'worker')
  await page.getByRole('link', { name: 'Which bird is this?' }).first().click()
  const preview = page.frameLocator('iframe')
  await preview.getByRole('button', { name: 'Send' }).waitFor()
  await page.getByRole('button', { name: 'Accept this HIT' }).click()
  await page.waitForURL('**/worker/assignments/*')
  const task = page.frameLocator('iframe')
  await task.getByLabel('Name').fill('Zaunkönig 🐦')
  await task.getByLabel('wild').check()
  await task.getByLabel('zoo').check()
  await task.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'Submitted' }).waitFor()

  const [answer] = await answersOf(hit.HITId!)
  expect(answer?.Answer).toContain(
    '<QuestionIdentifier>bird</QuestionIdentifier><FreeText>Zaunk&#246;nig &#128038;</FreeText>',
  )
  expect(answer?.Answer).toContain('<QuestionIdentifier>seen</QuestionIdentifier><FreeText>wild|zoo</FreeText>')
  await program.send(new ApproveAssignmentCommand({ AssignmentId: answer!.AssignmentId! }))

  await page.getByRole('link', { name: 'Earnings' }).first().click()
  await page.getByText('$0.25').first().waitFor()
  await page.getByText('Approved').first().waitFor()
  await context.close()
})

test('a Requester’s own page gets the four parameters, keeps its own origin and submits across sites', async () => {
  let asked = ''
  const host = await hostPages((request, response) => {
    asked = request.url!
    response.setHeader('content-type', 'text/html')
    response.end(`<!DOCTYPE html><title>Own page</title><form method="post" id="f"><input type="hidden" name="assignmentId" id="a">
      <input type="hidden" name="origin" id="c"><button>Done</button></form><script>
      var q = new URLSearchParams(location.search)
      f.action = q.get('turkSubmitTo') + '/mturk/externalSubmit'; a.value = q.get('assignmentId'); c.value = window.origin</script>`)
  })
  try {
    const hit = await post(program, externalQuestion(`${host.url}/task?study=7&arm=b`), { Title: 'On our own page' })
    const { context, page } = await aPerson(browser, market.url)
    await signUp(page, 'worker')
    await page.goto(`/worker/groups/${hit.HITGroupId}`)
    await page.frameLocator('iframe').getByRole('button', { name: 'Done' }).waitFor()
    expect(Object.fromEntries(new URL(asked, host.url).searchParams)).toEqual({
      study: '7',
      arm: 'b',
      assignmentId: 'ASSIGNMENT_ID_NOT_AVAILABLE',
      hitId: hit.HITId,
    })
    await page.getByRole('button', { name: 'Accept this HIT' }).click()
    await page.waitForURL('**/worker/assignments/*')
    await page.frameLocator('iframe').getByRole('button', { name: 'Done' }).click()
    await page.getByRole('heading', { name: 'Submitted' }).waitFor()
    const [answer] = await answersOf(hit.HITId!)
    expect(answer?.Answer).toContain(`<QuestionIdentifier>origin</QuestionIdentifier><FreeText>${host.url}</FreeText>`)
    await context.close()
  } finally {
    await host.close()
  }
})

test('a page that posts to the plain address of MTurk is submitted by the work page around it', async () => {
  const host = await hostPages((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<!DOCTYPE html><title>Old page</title><form method="post" action="${market.url}/mturk/externalSubmit">
      <input name="assignmentId" type="hidden" value="x"><input name="word" value="a"><input name="word" value="b"><button>Done</button></form>`)
  })
  try {
    const hit = await post(program, externalQuestion(host.url), { Title: 'An old page' })
    const { context, page } = await aPerson(browser, market.url)
    await signUp(page, 'worker')
    await page.goto(`/worker/groups/${hit.HITGroupId}`)
    await page.getByRole('button', { name: 'Accept this HIT' }).click()
    await page.waitForURL('**/worker/assignments/*')
    await page.frameLocator('iframe').getByRole('button', { name: 'Done' }).click()
    await page.getByRole('heading', { name: 'Submitted' }).waitFor()
    const [answer] = await answersOf(hit.HITId!)
    expect(answer?.Answer).toContain('<QuestionIdentifier>word</QuestionIdentifier><FreeText>a|b</FreeText>')
    await context.close()
  } finally {
    await host.close()
  }
})

test('auto-accept brings the next HIT, active time is counted, and a returned HIT goes back', async () => {
  const form = '<form action="/mturk/externalSubmit"><input name="word" aria-label="Word"><button>Send</button></form>'
  const title = { Title: 'One after the other' }
  const first = await post(program, htmlQuestion(form), title)
  await post(program, htmlQuestion(`${form}<p>second</p>`), title)
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'worker')
  await page.goto(`/worker/groups/${first.HITGroupId}`)
  await page.getByLabel('Auto-accept the next HIT').check()
  await page.getByRole('button', { name: 'Accept this HIT' }).click()
  await page.waitForURL('**/worker/assignments/*')
  const beat = page.waitForResponse((response) => response.url().endsWith('/v1/RecordActivity'))
  const word = page.frameLocator('iframe').getByLabel('Word')
  await word.pressSequentially('typing')
  expect((await (await beat).json()).ActiveSeconds).toBeGreaterThan(0)
  const before = page.url()
  await page.frameLocator('iframe').getByRole('button', { name: 'Send' }).click()
  await page.waitForURL((url) => url.href !== before && url.pathname.startsWith('/worker/assignments/'))
  await page.frameLocator('iframe').getByText('second').waitFor()
  await page.getByRole('button', { name: 'Return' }).click()
  await page.getByRole('button', { name: 'Return this HIT' }).click()
  await page.waitForURL('**/worker')
  type Listed = { HITs: { NumberOfAssignmentsPending: number }[] }
  const { HITTypeId } = first
  const { HITs } = await market.rest<Listed>(market.requester.Token, 'ListHITsForHITType', { HITTypeId })
  expect(HITs.map((hit) => hit.NumberOfAssignmentsPending).filter(Boolean)).toEqual([])
  await context.close()
})

test('a Requester in the browser makes a key, reads answers, approves, rejects with a reason, and downloads the CSV', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'requester', 'Lab of Birds')
  await page.getByRole('link', { name: 'Money' }).first().click()
  await page.getByLabel('Amount').fill('20')
  await page.getByRole('button', { name: /Deposit/ }).click()
  await page.getByText('$20.00').first().waitFor()
  await page.getByRole('link', { name: 'API keys' }).first().click()
  await page
    .getByRole('button', { name: /Make an API key/ })
    .first()
    .click()
  await page
    .getByText(/AKIA[A-Z0-9]{16}/)
    .first()
    .waitFor()
  const [AccessKeyId, SecretAccessKey] = await page.locator('dd code').allInnerTexts()
  const own = aProgram(market.url, { AccessKeyId: AccessKeyId!, SecretAccessKey: SecretAccessKey! })
  const hit = await post(own, htmlQuestion('<form><input name="bird"></form>'), {
    MaxAssignments: 2,
    Title: 'For the browser',
  })
  for (const [index, worker] of market.workers.slice(0, 2).entries())
    await market.work(worker, hit.HITId!, { bird: `robin-${index}` })
  await page.goto(`/requester/types/${hit.HITTypeId}`)
  await page.getByRole('cell', { name: 'robin-0' }).click()
  await page.keyboard.press('a')
  await page.getByText('1 assignment approved.').waitFor()
  await page.getByRole('cell', { name: 'robin-1' }).click()
  await page.keyboard.press('r')
  await page.getByRole('textbox', { name: /reason|feedback/i }).fill('That is a wren.')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Reject/ })
    .click()
  await page.getByText('1 assignment rejected.').waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download CSV' }).first().click()
  const csv = await (await (await download).createReadStream()).toArray()
  const text = Buffer.concat(csv).toString('utf8')
  expect(text.split('\n')[0]).toContain('"Answer.bird","Approve","Reject"')
  expect(text).toContain('"robin-0"')
  expect(text).toContain('"That is a wren."')
  await context.close()
})
