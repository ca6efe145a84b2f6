import type { MTurkClient } from '@aws-sdk/client-mturk'
import { type Marketplace, startMarketplace } from '@kempelen/conformance'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aPerson, openBrowser, signUp } from '../src/browser.ts'
import { hostPages } from '../src/page-host.ts'
import { aProgram, htmlQuestion, post } from '../src/requester.ts'

let market: Marketplace
let browser: Browser
let program: MTurkClient
let context: BrowserContext
let page: Page
/** What arrives at a thief's host. */
const stolen: string[] = []
let thief: Awaited<ReturnType<typeof hostPages>>
beforeAll(async () => {
  market = await startMarketplace()
  browser = await openBrowser()
  program = aProgram(market.url, market.requester)
  ;({ context, page } = await aPerson(browser, market.url))
  await signUp(page, 'worker')
  thief = await hostPages((request, response) => {
    stolen.push(`${request.url} ${request.headers.cookie ?? ''} ${request.headers.referer ?? ''}`)
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('content-type', 'text/html')
    response.end('<p>thanks</p>')
  })
})
afterAll(async () => {
  await thief?.close()
  await context?.close()
  await browser?.close()
  await market?.stop()
})

/** Takes a HIT whose page is `html` and gives the assignment's address. */
async function take(title: string, html: string): Promise<string> {
  const hit = await post(program, htmlQuestion(html), { Title: title })
  await page.goto(`${market.url}/worker/groups/${hit.HITGroupId}`)
  await page.getByRole('button', { name: 'Accept this HIT' }).click()
  await page.waitForURL('**/worker/assignments/*')
  held.push(page.url().split('/').at(-1)!)
  return page.url()
}

/** A Worker may hold only so many. */
const held: string[] = []
afterEach(async () => {
  await page.goto(`${market.url}/worker`)
  for (const AssignmentId of held.splice(0)) await ask('ReturnAssignment', { AssignmentId })
})

/** The work page stands where it stood, and the session is the Worker's and nobody else's. */
async function expectUnharmed(address: string): Promise<void> {
  expect(page.url()).toBe(address)
  expect(await ask('GetAccount', {})).not.toHaveProperty('RequesterId')
}

/** Calls an operation as the Worker who is signed in. */
function ask(name: string, input: object): Promise<object> {
  return page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(path!, { method: 'POST', headers, body: body! })).json()
    },
    [`/v1/${name}`, JSON.stringify(input)],
  )
}

/** Scripts that report what they got; every one of them must get nothing. */
const readings: Record<string, string> = {
  'the cookie': 'return document.cookie',
  'the storage of the app': 'return JSON.stringify(Object.entries(localStorage)) !== "[]" && "storage"',
  'a database of the app': 'return (await indexedDB.databases()).length && "databases"',
  'a cache of the app': 'return (await caches.keys()).join() || "caches"',
  'a service worker': 'await navigator.serviceWorker.register("/static/externalHIT_v1.js"); return "registered"',
  'the page around': 'return parent.document.title',
  'the address of the page around': 'return parent.location.href',
  'a function of the page around': 'return String(parent.fetch)',
  'the window that opened it': 'return opener && "opener"',
  'the session by fetch':
    'const r = await fetch("/v1/GetAccount", { method: "POST", credentials: "include", headers: { "content-type": "application/json" }, body: "{}" }); return r.ok && (await r.text())',
  'the session by XMLHttpRequest':
    'return await new Promise((done, fail) => { const x = new XMLHttpRequest(); x.open("POST", "/v1/ListMyAssignments"); x.withCredentials = true; x.setRequestHeader("content-type", "application/json"); x.onload = () => done(x.responseText); x.onerror = fail; x.send("{}") })',
  'a write with the session':
    'const r = await fetch("/v1/RegisterRequester", { method: "POST", credentials: "include", body: "{}" }); return r.type !== "opaque" && r.ok && "written"',
  'the app in a frame of its own':
    'const f = document.createElement("iframe"); f.src = "/worker/earnings"; document.body.append(f); await new Promise((r) => { f.onload = r }); return f.contentDocument && f.contentDocument.body.textContent',
  'another channel':
    'return await new Promise((done) => { const c = new BroadcastChannel("kempelen"); c.onmessage = (m) => done(m.data); c.postMessage("hello"); setTimeout(done, 300) })',
}

describe('a hostile page does not get', () => {
  test.each(Object.entries(readings))('%s', async (name, script) => {
    const html = `<p id="report">trying</p><script>(async () => {
      let got
      try { got = await (async () => { ${script} })() } catch {}
      document.getElementById('report').textContent = got ? 'GOT ' + got : 'nothing'
    })()</script>`
    const address = await take(`Steals ${name}`, html)
    await page.frameLocator('iframe').getByText('nothing', { exact: true }).waitFor({ timeout: 10_000 })
    await expectUnharmed(address)
  })
})

/** Ways to lead the page around elsewhere. */
const escapes: Record<string, string> = {
  'top.location': '<script>try { top.location = "/worker?taken" } catch {}</script>',
  'parent.location.replace': '<script>try { parent.location.replace("/worker?taken") } catch {}</script>',
  'a link to _top': '<a href="/worker?taken" target="_top" id="a">x</a><script>a.click()</script>',
  'a form to _top':
    '<form action="/worker" target="_top" id="f"><input name="taken"></form><script>f.submit()</script>',
  'a form to _parent':
    '<form action="/worker" target="_parent" id="f"><input name="taken"></form><script>f.submit()</script>',
  'a base to _top': '<base target="_top"><a href="/worker?taken" id="a">x</a><script>a.click()</script>',
  'window.open in _top': '<script>window.open("/worker?taken", "_top")</script>',
  'history.back': '<script>history.go(-2)</script>',
}

describe('the page around is not led elsewhere by', () => {
  test.each(Object.entries(escapes))('%s', async (name, html) => {
    const address = await take(`Leads away by ${name}`, `${html}<p>done</p>`)
    await page
      .frameLocator('iframe')
      .getByText('done')
      .waitFor({ timeout: 10_000 })
      .catch(() => {})
    await page.waitForTimeout(700)
    if (name === 'history.back') return expect(page.url()).not.toContain('taken')
    await expectUnharmed(address)
  })
})

test('a redirect of the frame takes no cookie, no address and no token along', async () => {
  const address = await take('Goes away', `<meta http-equiv="refresh" content="0; url=${thief.url}/redirected">`)
  await expect.poll(() => stolen.find((one) => one.startsWith('/redirected'))).toBeDefined()
  expect(stolen.find((one) => one.startsWith('/redirected'))!.trim()).toBe('/redirected')
  await expectUnharmed(address)
})

test('a picture from elsewhere learns nothing of where it is shown', async () => {
  await take('Phones home', `<img src="${thief.url}/pixel" alt="">`)
  await expect.poll(() => stolen.find((one) => one.startsWith('/pixel'))).toBeDefined()
  expect(stolen.find((one) => one.startsWith('/pixel'))!.trim()).toBe('/pixel')
})

test('what one assignment keeps, another does not find: neither storage, names nor drafts', async () => {
  const own = await take(
    'Leaves a secret',
    `<input name="note"><script>localStorage.setItem('secret', '1'); window.name = 'secret'; document.cookie = 'secret=1'</script>`,
  )
  await page.frameLocator('iframe').locator('input').fill('secret')
  await page.getByText('Draft saved').waitFor()
  const other = await take(
    'Looks for it',
    `<input name="note"><p id="report"></p><script>
      addEventListener('load', () => setTimeout(() => {
        report.textContent = 'saw ' + JSON.stringify([localStorage.getItem('secret'), window.name, document.cookie, document.querySelector('input').value])
      }, 1000))</script>`,
  )
  expect(other).not.toBe(own)
  await page.frameLocator('iframe').getByText('saw [null,"","",""]').waitFor()
})

/** Messages that pretend to be somebody else. */
const forgeries: Record<string, string> = {
  'a receipt': `parent.postMessage({ kempelen: 'submitted', assignmentId: 'x' }, '*')`,
  'fields from a frame within the frame': `const f = document.createElement('iframe'); f.srcdoc = "<script>top.postMessage({ kempelen: 'fields', fields: [['forged', '1']] }, '*')<\\/script>"; document.body.append(f)`,
  'a draft that is no text': `parent.postMessage({ kempelen: 'draft', draft: { a: 1 } }, '*')`,
  'a draft without end': `parent.postMessage({ kempelen: 'draft', draft: 'x'.repeat(5000000) }, '*')`,
  'a height without end': `parent.postMessage({ kempelen: 'height', height: 1e12 }, '*')`,
  'objects with getters': `parent.postMessage({ kempelen: ['fields'], fields: 'x' }, '*')`,
}

describe('a forged message changes nothing:', () => {
  test.each(Object.entries(forgeries))('%s', async (name, script) => {
    const address = await take(`Forges ${name}`, `<p>done</p><script>${script}</script>`)
    await page.frameLocator('iframe').getByText('done').waitFor()
    await page.waitForTimeout(700)
    expect(await page.getByRole('heading', { name: 'Submitted' }).count()).toBe(0)
    expect(await page.getByText('Draft saved').count()).toBe(0)
    await expectUnharmed(address)
  })
})

test('a page in which a task is framed elsewhere is told nothing of the Worker', async () => {
  await take('Is framed', '<form action="/mturk/externalSubmit"><input name="a" value="1"><button>Send</button></form>')
  const task = await page.locator('iframe').getAttribute('src')
  const host = await hostPages((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<!doctype html><p id="heard"></p><iframe src="${task}"></iframe><script>
      const all = []
      addEventListener('message', ({ data }) => { all.push(Object.keys(data).join()); heard.textContent = all.join(' ') })</script>`)
  })
  try {
    const other = await (await browser.newContext()).newPage()
    await other.goto(host.url)
    await other.waitForTimeout(1500)
    for (const keys of ((await other.locator('#heard').textContent()) ?? '').split(' ').filter(Boolean))
      expect(['kempelen', 'kempelen,height']).toContain(keys)
    await other.context().close()
  } finally {
    await host.close()
  }
})
