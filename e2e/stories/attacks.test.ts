import type { MTurkClient } from '@aws-sdk/client-mturk'
import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { aPerson, openBrowser, signUp } from '../src/browser.ts'
import { hostPages } from '../src/page-host.ts'
import { aProgram, externalQuestion, htmlQuestion, post } from '../src/requester.ts'

let market: Marketplace
let browser: Browser
let program: MTurkClient
let context: BrowserContext
let page: Page
beforeAll(async () => {
  market = await startMarketplace()
  browser = await openBrowser()
  program = aProgram(market.url, market.requester)
})
afterAll(async () => {
  await browser?.close()
  await market?.stop()
})
beforeEach(async () => {
  ;({ context, page } = await aPerson(browser, market.url))
  await signUp(page, 'worker')
})
afterEach(() => context.close())

/** What a hostile page tries: everything of it must fail. It reports by writing into its own title. */
const burglary = `<p id="report">trying</p><script>
  (async () => {
    const found = []
    const attempt = async (name, work) => { try { const got = await work(); if (got) found.push(name + ': ' + got) } catch {} }
    await attempt('cookie', () => document.cookie)
    await attempt('own storage of the app', () => Object.keys(localStorage).join())
    await attempt('page around', () => parent !== window && parent.document.title)
    await attempt('top address', () => { if (top !== window) top.location = '/worker?stolen' })
    await attempt('session', async () => { const r = await fetch('/v1/GetAccount', { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json' }, body: '{}' }); return r.ok && JSON.stringify(await r.json()) })
    await attempt('simple post', async () => { const r = await fetch('/v1/RegisterRequester', { method: 'POST', credentials: 'include', body: '{"Name":"Thief"}' }); return r.ok && 'done' })
    document.getElementById('report').textContent = found.length ? 'FOUND ' + found.join('; ') : 'nothing found'
  })()
</script>`

async function open(hit: { HITGroupId?: string }): Promise<void> {
  await page.goto(`/worker/groups/${hit.HITGroupId}`)
  await page.getByRole('button', { name: 'Accept this HIT' }).click()
  await page.waitForURL('**/worker/assignments/*')
}

/** The session must still be the Worker's alone. */
async function expectUnharmed(): Promise<void> {
  const account = await page.evaluate(async () => {
    const response = await fetch('/v1/GetAccount', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    return response.json()
  })
  expect(account).not.toHaveProperty('RequesterId')
  expect(page.url()).not.toContain('stolen')
}

test('an HTMLQuestion finds neither cookie, storage, session nor page around it', async () => {
  await open(await post(program, htmlQuestion(burglary), { Title: 'Burglar' }))
  await page.frameLocator('iframe').getByText('nothing found').waitFor()
  await expectUnharmed()
})

test('content opened as a page by its link runs as nobody', async () => {
  const hit = await post(program, htmlQuestion(burglary), { Title: 'Burglar by link' })
  await page.goto(`/worker/groups/${hit.HITGroupId}`)
  const address = await page.locator('iframe').getAttribute('src')
  await page.goto(address!)
  await page.getByText('nothing found').waitFor()
  await page.goto('/worker')
  await expectUnharmed()
})

test('an ExternalURL that redirects to our own content runs as nobody', async () => {
  const hit = await post(program, htmlQuestion(burglary), { Title: 'Burglar behind a redirect' })
  await page.goto(`/worker/groups/${hit.HITGroupId}`)
  const address = new URL((await page.locator('iframe').getAttribute('src'))!, market.url).href
  const host = await hostPages((_request, response) => response.writeHead(302, { location: address }).end())
  try {
    await open(await post(program, externalQuestion(host.url), { Title: 'Redirect to content' }))
    expect(await page.locator('iframe').getAttribute('sandbox')).toContain('allow-same-origin')
    await page.frameLocator('iframe').getByText('nothing found').waitFor()
    await expectUnharmed()
  } finally {
    await host.close()
  }
})

test('an ExternalURL that redirects to the Worker’s page is not shown', async () => {
  const host = await hostPages((_request, response) =>
    response.writeHead(302, { location: `${market.url}/worker/earnings` }).end(),
  )
  try {
    await open(await post(program, externalQuestion(host.url), { Title: 'Redirect to the app' }))
    await page.waitForTimeout(2000)
    const inner = page.frames().find((frame) => frame.parentFrame() !== null)!
    expect(await inner.content().catch(() => '')).not.toContain('Earnings')
    expect(inner.url()).not.toContain('/worker/earnings')
    await expectUnharmed()
  } finally {
    await host.close()
  }
})

test('an ExternalURL of our own host keeps no origin', async () => {
  const hit = await post(program, externalQuestion(`${market.url}/worker`), { Title: 'Our own host' })
  await open(hit)
  expect(await page.locator('iframe').getAttribute('sandbox')).not.toContain('allow-same-origin')
})

test('a forged message submits nothing and shows no receipt', async () => {
  const forgery = `<script>
    for (const target of [parent, top]) for (const message of [{ kempelen: 'submitted', assignmentId: 'x' }, { kempelen: 'submitted' }, 'submitted', null])
      target.postMessage(message, '*')
  </script><p>forged</p>`
  const hit = await post(program, htmlQuestion(forgery), { Title: 'Forger' })
  await open(hit)
  await page.frameLocator('iframe').getByText('forged').waitFor()
  await page.waitForTimeout(1500)
  expect(await page.getByRole('heading', { name: 'Submitted' }).count()).toBe(0)
  // A message from another window than the frame is not even read.
  await page.evaluate(() => window.postMessage({ kempelen: 'fields', fields: [['forged', '1']] }, '*'))
  await page.waitForTimeout(1000)
  const { Assignments } = await market.rest<{ Assignments: unknown[] }>(
    market.requester.Token,
    'ListAssignmentsForHIT',
    { HITId: hit.HITId },
  )
  expect(Assignments).toEqual([])
})

test('another site cannot act with the session, nor frame a page of the app', async () => {
  const host = await hostPages((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<!DOCTYPE html><title>Thief</title><iframe src="${market.url}/worker"></iframe>
      <form method="post" action="${market.url}/v1/RegisterRequester" enctype="text/plain"><input name='{"Name":"Thief","x":"' value='"}'><button>Win a prize</button></form>`)
  })
  try {
    await page.goto(host.url)
    await page.waitForTimeout(1000)
    expect(
      await page
        .frames()
        .at(-1)!
        .content()
        .catch(() => ''),
    ).not.toContain('root')
    await page.getByRole('button', { name: 'Win a prize' }).click()
    await page.goto(`${market.url}/worker`)
    await expectUnharmed()
  } finally {
    await host.close()
  }
})
