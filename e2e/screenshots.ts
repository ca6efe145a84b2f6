/**
 * A tour of the web app for docs/screenshots, against a marketplace started with `--seed demo`:
 *
 *     node e2e/screenshots.ts --ready-file FILE --operator-link LINK [--out docs/screenshots] [--only NAME]
 *
 * It signs up a Worker, a Requester and an operator, publishes a few HITs, has the Workers do some of them, and takes each
 * page wide and on a phone, light and dark. The link comes from `kempelen operator-link`.
 */
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type BatchStage, setBatch } from './src/tour/batch.ts'
import { Host, type Person } from './src/tour/people.ts'
import { findStage, type Stage, setStage } from './src/tour/stage.ts'

interface Ready {
  readonly Url: string
  readonly Workers: readonly { readonly WorkerId: string; readonly Token: string }[]
}

interface View {
  readonly name: string
  readonly path: string
  readonly as?: Person
  /** What the reader has done on the page before it is taken. */
  readonly before?: (page: Page) => Promise<void>
}

const { values: options } = parseArgs({
  options: {
    'ready-file': { type: 'string' },
    'operator-link': { type: 'string' },
    out: { type: 'string', default: 'docs/screenshots' },
    only: { type: 'string' },
  },
})
if (!options['ready-file']) throw new Error('Name the ready file of a marketplace started with --seed demo.')
const ready = JSON.parse(readFileSync(options['ready-file'], 'utf8')) as Ready

const shapes = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const
const schemes = ['light', 'dark'] as const

mkdirSync(options.out, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
try {
  const host = new Host(ready.Url, browser)
  const worker = await host.signIn('worker', { RegisterWorker: {} })
  const requester = await host.signIn('requester', {
    RegisterRequester: { Name: 'Demo Laboratory' },
    Deposit: { Amount: '500' },
    CreateAccessKey: {},
  })
  const token = new URL(options['operator-link'] ?? ready.Url).searchParams.get('token')
  const operator = await host.signIn('operator', token ? { ClaimOperator: { Token: token } } : {})
  const stage =
    (await findStage(host, worker)) ??
    (await setStage(host, { worker, requester, others: ready.Workers.map(({ Token }) => Token) }))
  const invited = await host.signIn('invited', { RegisterWorker: {} })
  const others = ready.Workers.map(({ Token }) => Token)
  const batch = await setBatch(host, { invited, requester, others })
  for (const view of [...viewsOf(stage, { worker, requester, operator }), ...batchViews(batch, { invited, requester })])
    if (view.name.includes(options.only ?? ''))
      for (const shape of Object.keys(shapes) as (keyof typeof shapes)[])
        for (const scheme of schemes) await take(browser, view, shape, scheme)
} finally {
  await browser.close()
}

async function take(
  chrome: Browser,
  view: View,
  shape: keyof typeof shapes,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const context = await chrome.newContext({
    viewport: shapes[shape],
    colorScheme,
    locale: 'en-US',
    reducedMotion: 'reduce',
    ...(view.as && { storageState: view.as }),
  })
  const page = await context.newPage()
  const complain = (text: string) => console.error(`  ${view.name} ${shape} ${colorScheme}: ${text}`)
  page.on(
    'console',
    (message) => message.type() === 'error' && !message.text().includes('401') && complain(message.text()),
  )
  page.on('pageerror', (error) => complain(error.message))
  await page.goto(`${ready.Url}${view.path}`, { waitUntil: 'networkidle' })
  await page.locator('h1, iframe').first().waitFor()
  await page.locator('[role=status][aria-label^=Loading]').first().waitFor({ state: 'detached' })
  await view.before?.(page)
  await page.waitForTimeout(200)
  const excess = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
  if (excess > 0) complain(`${excess} px wider than the window`)
  const path = `${options.out}/${view.name}-${shape}-${colorScheme}.png`
  await page.screenshot({ path })
  console.log(`${path} ${Math.round(statSync(path).size / 1024)} KB`)
  await context.close()
}

function viewsOf(
  { groupId, assignmentId, hitTypeId, hitId, submittedId, qualificationTypeId, formGroupId }: Stage,
  people: Record<string, Person>,
): View[] {
  const { worker, requester, operator } = people as Record<'worker' | 'requester' | 'operator', Person>
  return [
    { name: 'home', path: '/' },
    { name: 'sign-in', path: '/sign-in?from=%2Fworker' },
    { name: 'sign-up', path: '/sign-up' },
    { name: 'not-found', path: '/nowhere' },
    { name: 'docs-api', path: '/docs/api' },
    { name: 'docs-operation', path: '/docs/api/CreateHIT' },
    { name: 'docs-errors', path: '/docs/errors' },
    { name: 'docs-error', path: '/docs/errors/InvalidHITState' },
    { name: 'welcome', path: '/welcome', as: operator },
    { name: 'worker-find-work', path: '/worker', as: worker },
    { name: 'worker-preview', path: `/worker/groups/${groupId}`, as: worker },
    { name: 'worker-work', path: `/worker/assignments/${assignmentId}`, as: worker },
    { name: 'worker-receipt', path: `/worker/assignments/${submittedId}`, as: worker },
    { name: 'worker-queue', path: '/worker/queue', as: worker },
    { name: 'worker-earnings', path: '/worker/earnings', as: worker },
    { name: 'worker-question-form', path: `/worker/groups/${formGroupId}`, as: worker },
    { name: 'worker-qualifications', path: '/worker/qualifications', as: worker },
    { name: 'worker-qualification', path: `/worker/qualifications/${qualificationTypeId}`, as: worker },
    { name: 'worker-messages', path: '/worker/messages', as: worker },
    { name: 'account', path: '/account', as: worker },
    { name: 'requester-home', path: '/requester', as: requester },
    { name: 'requester-hits', path: '/requester/hits', as: requester },
    { name: 'requester-workers', path: '/requester/workers', as: requester },
    { name: 'requester-activity', path: '/requester/activity', as: requester },
    { name: 'requester-members', path: '/requester/members', as: requester },
    {
      name: 'requester-results',
      path: `/requester/types/${hitTypeId}`,
      as: requester,
      before: async (page) => {
        if (page.viewportSize()!.width > 1000) await page.getByRole('row').nth(2).click()
      },
    },
    { name: 'requester-hit-list', path: `/requester/types/${hitTypeId}?tab=hits`, as: requester },
    { name: 'requester-hit', path: `/requester/hits/${hitId}`, as: requester },
    { name: 'requester-keys', path: '/requester/keys', as: requester },
    { name: 'requester-layouts', path: '/requester/layouts', as: requester },
    { name: 'requester-notifications', path: '/requester/notifications', as: requester },
    { name: 'requester-money', path: '/requester/money', as: requester },
    { name: 'operator-contested', path: '/operator', as: operator },
    { name: 'operator-people', path: '/operator/people', as: operator },
    { name: 'operator-money', path: '/operator/money', as: operator },
    { name: 'operator-deliveries', path: '/operator/deliveries', as: operator },
    {
      name: 'operator-books',
      path: '/operator/money?tab=books',
      as: operator,
      before: async (page) => {
        await page.getByRole('button', { name: 'Check the books' }).click()
        await page.getByText('checked').waitFor()
      },
    },
  ]
}

function batchViews({ batchId, code, groupId, assignmentId }: BatchStage, people: Record<string, Person>): View[] {
  const { invited, requester } = people as Record<'invited' | 'requester', Person>
  const pasted = 'It was fine, mostly.\nNever again.\nThe train was late, and nobody minded.'
  return [
    { name: 'join', path: `/join/${code}` },
    { name: 'join-ended', path: '/join/NOSUCHCODE' },
    { name: 'operator-claim', path: '/operator/claim?token=x' },
    { name: 'requester-batches', path: '/requester/batches', as: requester },
    {
      name: 'requester-new-batch',
      path: '/requester/batches/new',
      as: requester,
      before: async (page) => {
        await page.getByLabel('Lines, a table or JSON Lines').fill(pasted)
        await page.evaluate('document.activeElement.blur(); scrollTo(0, 0)')
      },
    },
    { name: 'requester-batch', path: `/requester/batches/${batchId}?invite=${code}`, as: requester },
    { name: 'requester-batch-workers', path: `/requester/batches/${batchId}?tab=workers`, as: requester },
    { name: 'worker-guidelines', path: `/worker/assignments/${assignmentId}`, as: invited },
    { name: 'worker-guidelines-preview', path: `/worker/groups/${groupId}`, as: invited },
    { name: 'worker-reviews', path: '/worker/reviews', as: invited },
  ]
}
