import { CreateQualificationTypeCommand } from '@aws-sdk/client-mturk'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, signUp } from '../src/browser.ts'
import { openHouse } from '../src/house.ts'
import { aProgram, htmlQuestion, post } from '../src/requester.ts'
import { visit } from '../src/visit.ts'
import { ways } from '../src/ways.ts'

const { market, browser } = await openHouse()
const program = aProgram(market.url, market.requester)

const schema = 'http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01'
const choice = (id: string, text: string, ...options: string[]) =>
  `<Question><QuestionIdentifier>${id}</QuestionIdentifier><IsRequired>true</IsRequired><QuestionContent><Text>${text}</Text></QuestionContent><AnswerSpecification><SelectionAnswer><StyleSuggestion>radiobutton</StyleSuggestion><Selections>${options.map((one) => `<Selection><SelectionIdentifier>${one}</SelectionIdentifier><Text>${one}</Text></Selection>`).join('')}</Selections></SelectionAnswer></AnswerSpecification></Question>`
const Test = `<QuestionForm xmlns="${schema}/QuestionForm.xsd">${choice('wren', 'Which is a wren?', 'Troglodytes', 'Parus')}${choice('tit', 'Which is a tit?', 'Troglodytes', 'Parus')}</QuestionForm>`
const scored = (id: string, right: string) =>
  `<Question><QuestionIdentifier>${id}</QuestionIdentifier><AnswerOption><SelectionIdentifier>${right}</SelectionIdentifier><AnswerScore>50</AnswerScore></AnswerOption></Question>`
const AnswerKey = `<AnswerKey xmlns="${schema}/AnswerKey.xsd">${scored('wren', 'Troglodytes')}${scored('tit', 'Parus')}</AnswerKey>`

async function makeType(Name: string, options: object = {}): Promise<string> {
  const command = new CreateQualificationTypeCommand({
    Name,
    Description: 'Tells small birds apart.',
    QualificationTypeStatus: 'Active',
    ...options,
  })
  return (await program.send(command)).QualificationType!.QualificationTypeId!
}

const form = htmlQuestion(
  '<form method="post" action="https://www.mturk.com/mturk/externalSubmit"><input type="hidden" name="assignmentId"><input name="bird"><button>Send</button></form>',
)

test.each(ways)(
  'a person finds out what is missing, takes the test, and gets the work, $way',
  async ({ way, hand, device }) => {
    const id = await makeType(`Small birds ${way}`, { Test, AnswerKey, TestDurationInSeconds: 600 })
    await post(program, form, {
      Title: `Birds for those who know them ${way}`,
      QualificationRequirements: [
        { QualificationTypeId: id, Comparator: 'GreaterThanOrEqualTo', IntegerValues: [100] },
      ],
    })
    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'worker', { hand })
    await hand.write(page.getByLabel('Search', { exact: true }), way)
    await page.waitForURL('**q=**')
    await hand.press(page.locator('summary', { hasText: 'asks for something you do not have' }))
    await page.getByText(`Small birds ${way} must be at least 100. You do not have it.`).waitFor()
    await hand.press(page.getByRole('link', { name: 'Take its test.' }))
    await page.getByRole('heading', { name: `Small birds ${way}` }).waitFor()
    await page.getByText('Once only').waitFor()
    await hand.press(page.getByRole('button', { name: 'Begin the test' }))
    const frame = page.frameLocator('iframe')
    await hand.check(frame.getByLabel('Troglodytes').first())
    await hand.check(frame.getByLabel('Parus').last())
    await hand.press(frame.getByRole('button', { name: 'Submit' }))
    await page.locator('dd', { hasText: /^100$/ }).waitFor()
    expect(await page.getByRole('button', { name: 'Begin the test' }).count()).toBe(0)
    await visit(page, hand, '/worker')
    await hand.press(page.getByRole('link', { name: `Birds for those who know them ${way}` }).first())
    await hand.press(page.getByRole('button', { name: 'Accept this HIT' }))
    await page.waitForURL('**/worker/assignments/*')
    await context.close()
  },
)

test.each(ways)(
  'a person asks, says where they live, and reads how things stand, $way',
  async ({ way, hand, device }) => {
    await makeType(`Own microscope ${way}`)
    const { context, page } = await aPerson(browser, market.url, device)
    await signUp(page, 'worker', { hand })
    await visit(page, hand, '/worker/qualifications')
    await page.getByText('Nobody has granted you anything yet').waitFor()
    await hand.write(page.getByRole('searchbox', { name: 'Search qualifications' }), way)
    await hand.press(page.getByRole('link', { name: `Own microscope ${way}` }))
    await hand.press(page.getByRole('button', { name: 'Ask for it' }))
    await page.getByText('The Requester decides').first().waitFor()
    await hand.press(page.getByRole('link', { name: 'All qualifications' }))
    await hand.press(page.locator('summary', { hasText: 'Your profile' }))
    await hand.choose(page.getByLabel('Where you live'), 'US')
    await hand.write(page.getByLabel('State'), 'pa')
    await hand.press(page.getByRole('button', { name: 'Save where I live' }))
    await page.getByText('United States, PA').waitFor()
    await context.close()
  },
)

const comparators = [
  'LessThan',
  'LessThanOrEqualTo',
  'GreaterThan',
  'GreaterThanOrEqualTo',
  'EqualTo',
  'NotEqualTo',
  'In',
  'NotIn',
  'Exists',
  'DoesNotExist',
] as const

test('the sentence of every kind of requirement and comparator is on the page: name, own value, needed value, way', async () => {
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'worker')
  const { WorkerId } = await asPage<{ WorkerId: string }>(page, 'GetAccount')
  const tested = await makeType('Tested', { Test, AnswerKey, TestDurationInSeconds: 600 })
  const granted = await makeType('Granted')
  const given = await makeType('Given', { RetryDelayInSeconds: 0 })
  const rest = (operation: string, input: object) => market.rest(market.requester.Token, operation, input)
  await rest('AssociateQualificationWithWorker', { QualificationTypeId: given, WorkerId, IntegerValue: 40 })
  await asPage(page, 'UpdateMyProfile', { Country: 'DE' })
  // Bounds on both sides of the Worker's value, so that each comparator fails for one of them.
  const kinds: { id: string; bounds: object[] }[] = [
    { id: '00000000000000000040', bounds: [{ IntegerValues: [0] }, { IntegerValues: [5] }] },
    { id: '000000000000000000L0', bounds: [{ IntegerValues: [100] }, { IntegerValues: [50] }] },
    { id: '00000000000000000060', bounds: [{ IntegerValues: [0] }, { IntegerValues: [1] }] },
    {
      id: '00000000000000000071',
      bounds: [{ LocaleValues: [{ Country: 'DE' }] }, { LocaleValues: [{ Country: 'US' }] }],
    },
    { id: '2F1QJWKUDD8XADTFD2Q0G6UTO95ALH', bounds: [{ IntegerValues: [1] }] },
    { id: tested, bounds: [{ IntegerValues: [80] }] },
    { id: granted, bounds: [{ IntegerValues: [80] }] },
    { id: given, bounds: [{ IntegerValues: [40] }, { IntegerValues: [80] }, { IntegerValues: [20] }] },
  ]
  let made = 0
  for (const { id, bounds } of kinds)
    for (const Comparator of comparators) {
      const isExistence = Comparator.endsWith('Exists') || Comparator.endsWith('Exist')
      if (id === '00000000000000000071' && /Less|Greater/.test(Comparator)) continue
      for (const [index, values] of bounds.entries()) {
        if (isExistence && index > 0) continue
        made++
        await rest('CreateHIT', {
          Title: `Matrix ${id.slice(-6)} ${Comparator} ${index}`,
          Description: 'One requirement.',
          Reward: '0.00',
          AssignmentDurationInSeconds: 600,
          LifetimeInSeconds: 3600,
          Question: form,
          QualificationRequirements: [{ QualificationTypeId: id, Comparator, ...(!isExistence && values) }],
        })
      }
    }
  const expected = await unmetSentences(page, made)
  await page.goto('/worker?q=matrix')
  await showEverything(page)
  const shown = new Set(
    (await page.locator('details li li').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()),
  )
  for (const { Title, Name, Asks, Has, Remedy, Sentence } of expected) {
    // The page calls places by their names.
    const read = Name === 'Location' ? Sentence.replace(/\b(DE|US)\b/g, (code) => places[code]!) : Sentence
    expect(shown, Title).toContain(read)
    expect(Asks, Title).toMatch(new RegExp(`^${Name.replace(/[()%]/g, '.')} must (not )?(be|have)`))
    expect(Has, Title).toMatch(/^(Yours is (.+)|You do not have it|Yours is not known)\.$/)
    expect(Remedy, Title).toMatch(/\.$/)
  }
  console.log(`${expected.length} sentences of unmet requirements, each read on the page`)
  expect(expected.length).toBeGreaterThan(50)
  await context.close()
})

const places: Record<string, string> = { DE: 'Germany', US: 'United States' }

interface Unmet {
  readonly Title: string
  readonly Name: string
  readonly Asks: string
  readonly Has: string
  readonly Remedy: string
  readonly Sentence: string
}

/** What the server says, which the page must say too, once all groups that were made are listed. */
async function unmetSentences(page: Page, made: number): Promise<Unmet[]> {
  // The counters by which groups are listed are rolled up about once a second.
  const listed = async () => (await everyGroup(page)).length
  await expect.poll(listed, { timeout: 30_000, interval: 500 }).toBe(made)
  const all = await everyGroup(page)
  return all.flatMap(({ Title, Requirements }) =>
    Requirements.filter((one) => !one.IsMet).map((one) => ({ ...one, Title })),
  )
}

async function everyGroup(page: Page): Promise<Groups['HITGroups']> {
  const all: Groups['HITGroups'][number][] = []
  let NextToken: string | undefined
  do {
    const found = await groups(page, NextToken)
    all.push(...found.HITGroups)
    NextToken = found.NextToken
  } while (NextToken !== undefined)
  return all
}

interface Groups {
  readonly HITGroups: readonly { Title: string; Requirements: readonly (Unmet & { IsMet: boolean })[] }[]
  readonly NextToken?: string
}

function groups(page: Page, NextToken?: string): Promise<Groups> {
  return asPage(page, 'ListHITGroups', { SearchTerm: 'matrix', MaxResults: 100, ...(NextToken && { NextToken }) })
}

/** Opens what is folded, and presses "Show more" until there is no more. */
async function showEverything(page: Page): Promise<void> {
  const lines = page.locator('main li')
  const more = page.getByRole('button', { name: /^Show more/ })
  await page.locator('details summary').first().click()
  for (;;) {
    const before = await lines.count()
    if (!(await more.isVisible())) return
    await more.click()
    // The last page may bring nothing but the end of the button.
    await expect
      .poll(async () => (await lines.count()) > before || !(await more.isVisible()), { timeout: 30_000 })
      .toBe(true)
  }
}
