import { ApproveAssignmentCommand, ListAssignmentsForHITCommand } from '@aws-sdk/client-mturk'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aPerson, signUp } from '../src/browser.ts'
import { doNow } from '../src/do-now.ts'
import { openHouse } from '../src/house.ts'
import { hostPages } from '../src/page-host.ts'
import { aProgram, externalQuestion, htmlQuestion, post } from '../src/requester.ts'
import { visit } from '../src/visit.ts'
import { type Way, ways } from '../src/ways.ts'

const { market, browser } = await openHouse()
const program = aProgram(market.url, market.requester)

const answersOf = async (HITId: string) =>
  (await program.send(new ListAssignmentsForHITCommand({ HITId }))).Assignments ?? []

test.each(ways)(
  'a program posts, a person signs up, does the HIT in the frame, is paid and sees it, $way',
  async ({ way, hand, device }) => {
    const form = `<form method="post" action="https://www.mturk.com/mturk/externalSubmit">
    <input type="hidden" name="assignmentId"><label>Name <input name="bird"></label>
    <label><input type="checkbox" name="seen" value="wild"> wild</label><label><input type="checkbox" name="seen" value="zoo"> zoo</label>
    <button>Send</button></form>`
    const hit = await post(program, htmlQuestion(form), { Title: `Which bird is this, ${way}?`, MaxAssignments: 2 })
    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'worker', { hand })
    await hand.press(page.getByRole('link', { name: `Which bird is this, ${way}?` }))
    const preview = page.frameLocator('iframe')
    await preview.getByRole('button', { name: 'Send' }).waitFor()
    await hand.press(page.getByRole('button', { name: 'Accept this HIT' }))
    await page.waitForURL('**/worker/assignments/*')
    const task = page.frameLocator('iframe')
    await hand.write(task.getByLabel('Name'), 'Zaunkönig 🐦')
    await hand.check(task.getByLabel('wild'))
    await hand.check(task.getByLabel('zoo'))
    await hand.press(task.getByRole('button', { name: 'Send' }))
    await page.getByRole('heading', { name: 'Submitted' }).waitFor()

    const [answer] = await answersOf(hit.HITId!)
    expect(answer?.Answer).toContain(
      '<QuestionIdentifier>bird</QuestionIdentifier><FreeText>Zaunk&#246;nig &#128038;</FreeText>',
    )
    expect(answer?.Answer).toContain('<QuestionIdentifier>seen</QuestionIdentifier><FreeText>wild|zoo</FreeText>')
    await program.send(new ApproveAssignmentCommand({ AssignmentId: answer!.AssignmentId! }))

    await visit(page, hand, '/worker/earnings')
    await page.getByText('$0.25').first().waitFor()
    await page.getByText('Approved').first().waitFor()
    await context.close()
  },
)

test.each(ways)(
  'a Requester’s own page gets the four parameters, keeps its own origin and submits across sites, $way',
  async ({ way, hand, device }) => {
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
      const hit = await post(program, externalQuestion(`${host.url}/task?study=7&arm=b`), {
        Title: `On our own page ${way}`,
      })
      const { context, page } = await aPerson(browser, market.url, device)
      await signUp(page, 'worker', { hand })
      await page.goto(`/worker/groups/${hit.HITGroupId}`)
      await page.frameLocator('iframe').getByRole('button', { name: 'Done' }).waitFor()
      expect(Object.fromEntries(new URL(asked, host.url).searchParams)).toEqual({
        study: '7',
        arm: 'b',
        assignmentId: 'ASSIGNMENT_ID_NOT_AVAILABLE',
        hitId: hit.HITId,
      })
      await hand.press(page.getByRole('button', { name: 'Accept this HIT' }))
      await page.waitForURL('**/worker/assignments/*')
      await hand.press(page.frameLocator('iframe').getByRole('button', { name: 'Done' }))
      await page.getByRole('heading', { name: 'Submitted' }).waitFor()
      const [answer] = await answersOf(hit.HITId!)
      expect(answer?.Answer).toContain(
        `<QuestionIdentifier>origin</QuestionIdentifier><FreeText>${host.url}</FreeText>`,
      )
      await context.close()
    } finally {
      await host.close()
    }
  },
)

test.each(ways)(
  'a page that posts to the plain address of MTurk is submitted by the work page around it, $way',
  async ({ way, hand, device }) => {
    const host = await hostPages((_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(`<!DOCTYPE html><title>Old page</title><form method="post" action="${market.url}/mturk/externalSubmit">
      <input name="assignmentId" type="hidden" value="x"><input name="word" value="a"><input name="word" value="b"><button>Done</button></form>`)
    })
    try {
      const hit = await post(program, externalQuestion(host.url), { Title: `An old page ${way}` })
      const { context, page } = await aPerson(browser, market.url, device)
      await signUp(page, 'worker', { hand })
      await page.goto(`/worker/groups/${hit.HITGroupId}`)
      await hand.press(page.getByRole('button', { name: 'Accept this HIT' }))
      await page.waitForURL('**/worker/assignments/*')
      await hand.press(page.frameLocator('iframe').getByRole('button', { name: 'Done' }))
      await page.getByRole('heading', { name: 'Submitted' }).waitFor()
      const [answer] = await answersOf(hit.HITId!)
      expect(answer?.Answer).toContain('<QuestionIdentifier>word</QuestionIdentifier><FreeText>a|b</FreeText>')
      await context.close()
    } finally {
      await host.close()
    }
  },
)

test.each(ways)(
  'auto-accept brings the next HIT, active time is counted, and a returned HIT goes back, $way',
  async ({ way, hand, device }) => {
    const form =
      '<form action="/mturk/externalSubmit"><input name="word" aria-label="Word"><button>Send</button></form>'
    const title = { Title: `One after the other ${way}` }
    const first = await post(program, htmlQuestion(form), title)
    await post(program, htmlQuestion(`${form}<p>second</p>`), title)
    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'worker', { hand })
    await page.goto(`/worker/groups/${first.HITGroupId}`)
    await hand.check(page.getByLabel('Auto-accept the next HIT'))
    await hand.press(page.getByRole('button', { name: 'Accept this HIT' }))
    await page.waitForURL('**/worker/assignments/*')
    const beat = page.waitForResponse((response) => response.url().endsWith('/v1/RecordActivity'))
    const word = page.frameLocator('iframe').getByLabel('Word')
    await word.pressSequentially('typing')
    expect((await (await beat).json()).ActiveSeconds).toBeGreaterThan(0)
    const before = page.url()
    await hand.press(page.frameLocator('iframe').getByRole('button', { name: 'Send' }))
    await page.waitForURL((url) => url.href !== before && url.pathname.startsWith('/worker/assignments/'))
    await page.frameLocator('iframe').getByText('second').waitFor()
    await hand.press(page.getByRole('button', { name: 'Return' }))
    await hand.press(page.getByRole('button', { name: 'Return this HIT' }))
    await page.waitForURL('**/worker')
    type Listed = { HITs: { NumberOfAssignmentsPending: number }[] }
    const { HITTypeId } = first
    const { HITs } = await market.rest<Listed>(market.requester.Token, 'ListHITsForHITType', { HITTypeId })
    expect(HITs.map((hit) => hit.NumberOfAssignmentsPending).filter(Boolean)).toEqual([])
    await context.close()
  },
)

test.each(ways)(
  'a Requester in the browser makes a key, reads answers, approves, rejects with a reason, and downloads the CSV, $way',
  async (way) => {
    const { hand, device } = way
    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'requester', { name: 'Lab of Birds', hand })
    await visit(page, hand, '/requester/money')
    await hand.write(page.getByLabel('Amount'), '20')
    await hand.press(page.getByRole('button', { name: /Deposit/ }))
    await page.getByText('$20.00').first().waitFor()
    await visit(page, hand, '/requester/keys')
    await hand.press(page.getByRole('button', { name: /Make an API key/ }).first())
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
    await decide(page, way, 'robin-0', 'Approve')
    await doNow(page, hand)
    await page.getByText('1 assignment approved.').waitFor()
    const close = page.getByRole('dialog', { name: 'Result' }).getByRole('button', { name: 'Close' })
    if (await close.isVisible()) await hand.press(close)
    await decide(page, way, 'robin-1', 'Reject')
    const rejecting = page.getByRole('dialog', { name: 'Reject' })
    await hand.write(rejecting.getByRole('textbox', { name: /reason|feedback/i }), 'That is a wren.')
    await hand.press(rejecting.getByRole('button', { name: /^Reject/ }))
    await doNow(page, hand)
    await page.getByText('1 assignment rejected.').waitFor()
    if (await close.isVisible()) await hand.press(close)
    const download = page.waitForEvent('download')
    await hand.press(page.getByRole('link', { name: 'Download CSV' }).first())
    const csv = await (await (await download).createReadStream()).toArray()
    const text = Buffer.concat(csv).toString('utf8')
    expect(text.split('\n')[0]).toContain('"Answer.bird","Approve","Reject"')
    expect(text).toContain('"robin-0"')
    expect(text).toContain('"That is a wren."')
    await context.close()
  },
)

/** Decides about an answer: by the key that goes with its row, or by the button below it on a phone. */
async function decide(page: Page, { hand, device }: Way, answer: string, verb: 'Approve' | 'Reject'): Promise<void> {
  await hand.point(page.getByRole('row').filter({ hasText: answer }))
  const below = page.getByRole('dialog', { name: 'Result' }).getByRole('button', { name: new RegExp(`^${verb}`) })
  if (device.isMobile) await hand.press(below)
  else await page.keyboard.press(verb.charAt(0).toLowerCase())
}
