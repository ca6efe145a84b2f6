import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, signUp } from '../src/browser.ts'
import { openHouse } from '../src/house.ts'
import { htmlQuestion } from '../src/requester.ts'

const { market, browser } = await openHouse()

const picture =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='200' height='100'%3E%3Crect width='200' height='100' fill='silver'/%3E%3C/svg%3E"
const size = { inputImageProperties: { height: 100, width: 200 } }
const vertices = [
  { x: 0, y: 0 },
  { x: 90, y: 0 },
  { x: 90, y: 50 },
]
const help = '<full-instructions header="Help">Help</full-instructions><short-instructions>Help</short-instructions>'

/** Elements, each with an answer that it gave. */
const elements: [tag: string, attributes: string, answer: Record<string, unknown>][] = [
  [
    'crowd-bounding-box',
    `src="${picture}"`,
    { boundingBoxes: [{ height: 20, label: 'One', left: 10, top: 20, width: 30 }], ...size },
  ],
  ['crowd-polygon', `src="${picture}"`, { polygons: [{ label: 'One', vertices }], ...size }],
  ['crowd-polyline', `src="${picture}"`, { polylines: [{ label: 'One', vertices }], ...size }],
  ['crowd-keypoint', `src="${picture}"`, { keypoints: [{ label: 'One', x: 40, y: 30 }], ...size }],
  ['crowd-entity-annotation', 'text="Ada wrote"', { entities: [{ endOffset: 3, label: 'One', startOffset: 0 }] }],
  ['crowd-audio-segments', '', { segments: [{ start: 1, end: 2.5, label: 'One' }], duration: null }],
  ['crowd-ranking', 'items=\'["a", "b", "c"]\'', { ranks: [2, 1, 2], order: [0, 1, 2] }],
  ['crowd-likert', 'statements=\'["a", "b"]\'', { 1: 4, 2: 5 }],
  [
    'crowd-rubric',
    'criteria=\'[{"id": "cause", "text": "Names the cause"}]\'',
    { criteria: { cause: { verdict: 'met', note: 'Yes.' } }, score: 1 },
  ],
]

test('a result shows the task with the answer in it, as it was drawn, marked or judged', async () => {
  const { context, page } = await aPerson(browser, market.url, { viewport: { width: 1440, height: 900 } })
  await signUp(page, 'requester', { name: 'Lab of Birds' })
  await asPage(page, 'Deposit', { Amount: '20' })
  for (const [tag, attributes, answer] of elements) {
    const { HIT } = await asPage<{ HIT: { HITId: string; HITTypeId: string } }>(page, 'CreateHIT', {
      ...{ Title: `Answered by ${tag}`, Description: 'One picture.', Reward: '0.25', MaxAssignments: 1 },
      ...{ AssignmentDurationInSeconds: 900, LifetimeInSeconds: 86_400 },
      Question: htmlQuestion(
        `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script><crowd-form><${tag} name="part" header="Look" labels='["One"]' ${attributes}>${help}</${tag}></crowd-form>`,
      ),
    })
    await market.work(market.workers[0]!, HIT.HITId, { taskAnswers: JSON.stringify([{ part: answer }]) })
    await page.goto(`/requester/types/${HIT.HITTypeId}`)
    const element = page.frameLocator('iframe[title="The task as the Worker saw it"]').locator(`${tag}[name="part"]`)
    await element.waitFor({ state: 'attached' })
    await expect
      .poll(() => element.evaluate((one) => (one as unknown as { answer(): { part?: unknown } }).answer().part), {
        message: tag,
        timeout: 15_000,
      })
      .toMatchObject(answer)
  }
  await context.close()
}, 120_000)
