import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../src/browser.ts'
import { ways } from '../src/ways.ts'

const kempelen = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

let browser: Browser
let folder: string
let running: ChildProcess | undefined
beforeAll(async () => {
  browser = await openBrowser()
  folder = await mkdtemp(join(tmpdir(), 'kempelen-preview-'))
})
afterEach(() => void running?.kill())
afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true })
})

async function preview(parameters: string[], device: BrowserContextOptions = {}): Promise<Page> {
  running = spawn(process.execPath, [kempelen, 'preview', ...parameters, '--port', '0'])
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    for (const stream of [running!.stdout!, running!.stderr!])
      stream.on('data', (chunk) => {
        said += chunk
        const found = /http:\S+/.exec(said)
        if (found) resolve(found[0])
      })
    running!.once('exit', () => reject(new Error(said)))
  })
  const page = await browser.newPage(device)
  await page.goto(address)
  return page
}

test.each(ways)(
  'a template of the gallery opens with its rows and shows what its answer looks like, $way',
  async ({ hand, device }) => {
    const page = await preview(['sentiment'], device)
    const task = page.frameLocator('iframe')
    await task.getByText('The battery lasts two days').waitFor()
    await hand.press(page.getByRole('button', { name: 'Next row' }))
    await task.getByText('It arrived on Tuesday in a brown box.').waitFor()
    await hand.check(task.getByRole('radio', { name: 'Neutral' }))
    await hand.press(task.getByRole('button', { name: 'Submit' }))
    await page.getByText('Submitted. This is what a program reads:').waitFor()
    expect(JSON.parse((await page.locator('#answer').textContent())!)).toEqual({ sentiment: { label: 'Neutral' } })
  },
)

test.each(ways)('an own template is checked, and opens anew when its file changes, $way', async ({ device }) => {
  const [file, data] = [join(folder, 'birds.html'), join(folder, 'birds.csv')]
  await writeFile(file, `<crowd-form><p>\${bird} \${place}</p><input name="seen"></crowd-form>`)
  await writeFile(data, 'bird,country\nwren,Austria\n')
  const page = await preview([file, '--data', data], device)
  await page.getByText('The data has no column place; it has bird, country.').waitFor()
  await page
    .frameLocator('iframe')
    .getByText(/^wren \$/)
    .waitFor()
  await writeFile(file, `<crowd-form><p>A \${bird} in \${country}</p></crowd-form>`)
  await page.frameLocator('iframe').getByText('A wren in Austria').waitFor()
  await page.getByText('Nothing would go wrong that can be seen beforehand.').waitFor()
})

test('the task cannot read the page around it, and other names than localhost are refused', async () => {
  const page = await preview(['sentiment'])
  await page.frameLocator('iframe').getByText('The battery lasts').waitFor()
  const frame = page.frames().find((one) => one !== page.mainFrame())!
  expect(await frame.evaluate(() => window.origin)).toBe('null')
  const { port } = new URL(page.url())
  const status = await new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/state', headers: { host: 'attacker.example' } }, (response) =>
      resolve(response.statusCode),
    ).once('error', reject)
  })
  expect(status).toBe(403)
})
