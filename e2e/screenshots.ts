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
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

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

/** The cookies of somebody who is signed in. */
type Person = Awaited<ReturnType<BrowserContext['storageState']>>

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
  const worker = await signIn('worker', { RegisterWorker: {} })
  const requester = await signIn('requester', {
    RegisterRequester: { Name: 'Demo Laboratory' },
    Deposit: { Amount: '500' },
    CreateAccessKey: {},
  })
  const token = new URL(options['operator-link'] ?? ready.Url).searchParams.get('token')
  const operator = await signIn('operator', token ? { ClaimOperator: { Token: token } } : {})
  const stage = (await findStage(worker)) ?? (await setStage(worker, requester))
  for (const view of viewsOf(stage, { worker, requester, operator }))
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
  { groupId, assignmentId, hitTypeId, hitId, submittedId }: Stage,
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
    { name: 'account', path: '/account', as: worker },
    { name: 'requester-hits', path: '/requester', as: requester },
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
    { name: 'requester-money', path: '/requester/money', as: requester },
    { name: 'operator-contested', path: '/operator', as: operator },
    { name: 'operator-requesters', path: '/operator?tab=requesters', as: operator },
    { name: 'operator-workers', path: '/operator?tab=workers', as: operator },
    {
      name: 'operator-books',
      path: '/operator?tab=books',
      as: operator,
      before: async (page) => {
        await page.getByRole('button', { name: 'Check the books' }).click()
        await page.getByText('checked').waitFor()
      },
    },
  ]
}

/** Signs somebody in, the first time up, and takes the steps that give them their role. */
async function signIn(name: string, steps: Record<string, object>): Promise<Person> {
  const context = await browser.newContext({
    baseURL: ready.Url,
    extraHTTPHeaders: { origin: new URL(ready.Url).origin },
  })
  const data = { name: `Demo ${name}`, email: `${name}@example.org`, password: 'a long demo password' }
  const up = await context.request.post('/api/auth/sign-up/email', { data })
  if (up.ok()) {
    const person = await context.storageState()
    for (const [operation, input] of Object.entries(steps)) await call(operation, input, person)
  } else {
    const back = await context.request.post('/api/auth/sign-in/email', { data })
    if (!back.ok()) throw new Error(`Signing in as ${name}: ${await back.text()}`)
  }
  const person = await context.storageState()
  await context.close()
  return person
}

interface Stage {
  readonly groupId: string
  readonly assignmentId: string
  readonly hitTypeId: string
  readonly hitId: string
  readonly submittedId: string
}

/** Publishes work and has a part of it done. */
async function setStage(worker: Person, requester: Person): Promise<Stage> {
  const hits: HIT[] = []
  for (const review of reviews())
    hits.push(
      await publish(requester, friendlyQuestion(review), {
        Title: 'Is this review friendly?',
        Description: 'Read one sentence and say how its writer feels about the place.',
        Keywords: 'text, sentiment, short',
        Reward: '0.08',
        MaxAssignments: 4,
        AssignmentDurationInSeconds: 600,
      }),
    )
  await publish(requester, writingQuestion(), {
    Title: 'Describe how you would explain a tide table to a child',
    Description: 'Write three to five sentences in your own words. No sources, no lists.',
    Keywords: 'writing, english',
    Reward: '1.20',
    MaxAssignments: 20,
    AssignmentDurationInSeconds: 1800,
  })
  await publish(requester, friendlyQuestion(reviews()[0]!), {
    Title: 'Which of two summaries keeps the numbers right?',
    Description: 'Compare two summaries of a table with the table itself.',
    Keywords: 'comparison, numbers',
    Reward: '0.35',
    MaxAssignments: 10,
    AssignmentDurationInSeconds: 900,
    QualificationRequirements: [
      { QualificationTypeId: '00000000000000000040', Comparator: 'GreaterThanOrEqualTo', IntegerValues: [500] },
    ],
  })
  for (const [headline, paragraph] of headlines())
    await publish(requester, headlineQuestion(headline, paragraph), {
      Title: 'Does the headline say what the paragraph says?',
      Description: 'Read a headline and a paragraph, and say whether they fit.',
      Keywords: 'text, news, short',
      Reward: '0.12',
      MaxAssignments: 3,
      AssignmentDurationInSeconds: 900,
    })
  const answers = ['friendly', 'unfriendly', 'neutral', 'friendly']
  for (const [at, hit] of hits.slice(0, 3).entries()) {
    const people = [worker, ready.Workers[0]!.Token, ready.Workers[1]!.Token]
    const held = await Promise.all(people.map((who) => accept(who, hit.HITId)))
    // The pages show how long the work took, and work takes time.
    await new Promise((resolve) => setTimeout(resolve, 35_000))
    for (const [number, who] of people.entries()) await submit(who, held[number]!, answers[number === 2 ? at + 1 : at]!)
  }
  await review(requester, hits[0]!.HITTypeId, (await call<{ WorkerId: string }>('GetAccount', {}, worker)).WorkerId)
  await call('AcceptAssignment', { HITId: hits[3]!.HITId }, worker)
  return (await findStage(worker))!
}

/** Approves two assignments of each, with a bonus, and rejects one. */
async function review(requester: Person, HITTypeId: string, WorkerId: string): Promise<void> {
  type Results = { Results: { AssignmentId: string; WorkerId: string }[] }
  const { Results } = await call<Results>('ListResults', { HITTypeId, MaxResults: 100 }, requester)
  const mine = Results.filter((result) => result.WorkerId === WorkerId)
  const theirs = Results.filter((result) => result.WorkerId !== WorkerId)
  for (const { AssignmentId } of [...mine.slice(0, 2), ...theirs.slice(0, 2)])
    await call('ApproveAssignment', { AssignmentId }, requester)
  const bonus = { BonusAmount: '0.05', Reason: 'Thank you for working with such care.' }
  await call('SendBonus', { AssignmentId: mine[0]!.AssignmentId, WorkerId, ...bonus }, requester)
  const RequesterFeedback = 'The answer says unfriendly, and the writer says that they would come back.'
  await call('RejectAssignment', { AssignmentId: theirs[3]!.AssignmentId, RequesterFeedback }, requester)
}

/** What the views need of a stage, where it is set already. */
async function findStage(worker: Person): Promise<Stage | undefined> {
  type Mine = { Assignments: { AssignmentId: string; HITGroupId: string; HITId: string }[] }
  const held = await call<Mine>('ListMyAssignments', { Statuses: ['Accepted'] }, worker)
  const submitted = await call<Mine>('ListMyAssignments', { Statuses: ['Submitted'] }, worker)
  const [mine, done] = [held.Assignments[0], submitted.Assignments[0]]
  if (!mine || !done) return undefined
  const { HITGroup: group } = await call<{ HITGroup: HIT }>('PreviewHIT', { HITGroupId: done.HITGroupId }, worker)
  type Groups = { HITGroups: { HITGroupId: string }[] }
  const { HITGroups } = await call<Groups>('ListHITGroups', { Qualified: true }, worker)
  return {
    groupId: HITGroups[0]!.HITGroupId,
    assignmentId: mine.AssignmentId,
    hitTypeId: group.HITTypeId,
    hitId: done.HITId,
    submittedId: done.AssignmentId,
  }
}

interface HIT {
  readonly HITId: string
  readonly HITTypeId: string
}

async function publish(requester: Person, Question: string, properties: object): Promise<HIT> {
  const times = { LifetimeInSeconds: 604_800, AutoApprovalDelayInSeconds: 259_200 }
  return (await call<{ HIT: HIT }>('CreateHIT', { ...times, ...properties, Question }, requester)).HIT
}

async function accept(who: Person | string, HITId: string): Promise<string> {
  type Accepted = { Assignment: { AssignmentId: string } }
  return (await call<Accepted>('AcceptAssignment', { HITId }, who)).Assignment.AssignmentId
}

async function submit(who: Person | string, AssignmentId: string, feeling: string): Promise<void> {
  const Fields = { feeling, certainty: feeling === 'neutral' ? 'somewhat' : 'very' }
  await call('SubmitAssignment', { AssignmentId, Fields }, who)
}

/** Calls an operation as somebody who is signed in, or as a program with a token. */
async function call<T>(operation: string, input: object, who: Person | string): Promise<T> {
  const credentials: Record<string, string> =
    typeof who === 'string'
      ? { authorization: `Bearer ${who}` }
      : {
          cookie: who.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
          origin: new URL(ready.Url).origin,
        }
  const response = await fetch(`${ready.Url}/v1/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...credentials },
    body: JSON.stringify(input),
  })
  const answer = (await response.json()) as T & { detail?: string }
  if (!response.ok) throw new Error(`${operation}: ${answer.detail}`)
  return answer
}

function reviews(): string[] {
  return [
    'I would come back any day.',
    'The soup was cold and nobody cared.',
    'It does what it says, no more and no less.',
    'Our third visit, and again we stayed until they closed.',
    'Bring patience, and leave your appetite at home.',
    'Nothing to complain about, and that is the best that can be said.',
    'They remembered what we had ordered a year ago.',
    'The view is the only thing that was not overpriced.',
  ]
}

function friendlyQuestion(review: string): string {
  return htmlQuestion(`
    <h1>How does the writer feel about the place?</h1>
    <blockquote>${review}</blockquote>
    <fieldset><legend>The writer is</legend>
      ${['friendly', 'neutral', 'unfriendly'].map((word) => `<label><input type="radio" name="feeling" value="${word}" required> ${word}</label>`).join('')}
    </fieldset>
    <fieldset><legend>How sure are you?</legend>
      ${['very', 'somewhat', 'guessing'].map((word) => `<label><input type="radio" name="certainty" value="${word}" required> ${word}</label>`).join('')}
    </fieldset>`)
}

function headlines(): [headline: string, paragraph: string][] {
  return [
    ['Footbridge closed until spring', 'The footbridge opens again on Saturday, after two weeks of painting.'],
    ['Library longer open in the evening', 'From next month the library closes at nine, two hours later than before.'],
    [
      'Fewer apples, better apples',
      'The harvest was small this year, and growers say that it was the sweetest in ten.',
    ],
  ]
}

function headlineQuestion(headline: string, paragraph: string): string {
  return htmlQuestion(`
    <h1>Does the headline say what the paragraph says?</h1>
    <blockquote><strong>${headline}</strong><br>${paragraph}</blockquote>
    <fieldset><legend>The headline</legend>
      ${['fits', 'does not fit', 'fits in part'].map((word) => `<label><input type="radio" name="fit" value="${word}" required> ${word}</label>`).join('')}
    </fieldset>`)
}

function writingQuestion(): string {
  return htmlQuestion(`
    <h1>Explain a tide table to a child</h1>
    <p>Three to five sentences, in your own words.</p>
    <textarea name="text" rows="8" required></textarea>`)
}

function htmlQuestion(body: string): string {
  return `<HTMLQuestion xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2011-11-11/HTMLQuestion.xsd"><HTMLContent><![CDATA[<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
  h1 { font-size: 1.25rem } blockquote { margin: 1rem 0; padding: 0 1rem; border-left: 3px solid #bbb; font-size: 1.125rem }
  fieldset { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: 0 0 1rem; border: 1px solid #ddd; border-radius: 6px }
  textarea { width: 100%; box-sizing: border-box; font: inherit } button { font: inherit; padding: .5rem 1.25rem }
</style></head><body>
<form method="post" action="/mturk/externalSubmit">
  <input type="hidden" name="assignmentId" value="">${body}
  <p><button>Submit</button></p>
</form></body></html>]]></HTMLContent><FrameHeight>0</FrameHeight></HTMLQuestion>`
}
