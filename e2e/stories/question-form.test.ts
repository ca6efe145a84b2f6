import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetFileUploadURLCommand, ListAssignmentsForHITCommand } from '@aws-sdk/client-mturk'
import type { FrameLocator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { anyImpact, faultsOf } from '../src/accessible.ts'
import { aPerson, signUp } from '../src/browser.ts'
import { openHouse } from '../src/house.ts'
import { aProgram, post } from '../src/requester.ts'

const { market, browser } = await openHouse()
const program = aProgram(market.url, market.requester)

function question(identifier: string, answer: string, more = ''): string {
  return `<Question><QuestionIdentifier>${identifier}</QuestionIdentifier>${more}<QuestionContent><Text>What of ${identifier}?</Text></QuestionContent><AnswerSpecification>${answer}</AnswerSpecification></Question>`
}
function selection(style: string, max: number, other = ''): string {
  const selections = ['ash', 'beech', 'cedar'].map(
    (tree) =>
      `<Selection><SelectionIdentifier>${tree} &amp; co</SelectionIdentifier><Text>The ${tree}</Text></Selection>`,
  )
  return `<SelectionAnswer><MaxSelectionCount>${max}</MaxSelectionCount><StyleSuggestion>${style}</StyleSuggestion><Selections>${selections.join('')}${other}</Selections></SelectionAnswer>`
}
const REQUIRED = '<IsRequired>true</IsRequired>'
const FORM = `<QuestionForm xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01/QuestionForm.xsd">
  <Overview><Title>Trees</Title><List><ListItem>Look.</ListItem><ListItem>Answer.</ListItem></List>
    <FormattedContent><![CDATA[<p>A <b>short</b> <a href="https://example.org/">survey</a>.</p><table border="1"><tr><th>Tree</th><td>Ash</td></tr></table>]]></FormattedContent></Overview>
  ${question('age', '<FreeTextAnswer><Constraints><IsNumeric minValue="1" maxValue="999"/><AnswerFormatRegex regex="^\\d+$" errorText="Whole years, please."/></Constraints></FreeTextAnswer>', `<DisplayName>Age</DisplayName>${REQUIRED}`)}
  ${question('note', '<FreeTextAnswer><Constraints><Length minLength="3" maxLength="40"/></Constraints><NumberOfLinesSuggestion>3</NumberOfLinesSuggestion></FreeTextAnswer>', '<DisplayName>Note</DisplayName>')}
  ${question('radio', selection('radiobutton', 1), REQUIRED)}
  ${question('boxes', selection('checkbox', 2))}
  ${question('list', selection('list', 3), '<DisplayName>List</DisplayName>')}
  ${question('drop', selection('dropdown', 1), '<DisplayName>Drop</DisplayName>')}
  ${question('combo', selection('combobox', 1))}
  ${question('chooser', selection('multichooser', 3))}
  ${question('other', selection('radiobutton', 1, '<OtherSelection/>'))}
  ${question('a:b %2F', '<FileUploadAnswer><MaxFileSizeInBytes>3000000</MaxFileSizeInBytes><MinFileSizeInBytes>5</MinFileSizeInBytes></FileUploadAnswer>', `<DisplayName>Photo</DisplayName>${REQUIRED}`)}
</QuestionForm>`

/** Presses keys one after the other, as somebody does who has no mouse. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

const errorOf = (task: FrameLocator, name: RegExp) => task.getByText(name)

test('every kind of answer is given by keyboard, held to its constraints, and arrives as XML', async () => {
  const hit = await post(program, FORM, { Title: 'A survey of trees' })
  const { context, page } = await aPerson(browser, market.url)
  const problems: string[] = []
  await signUp(page, 'worker')
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await page.goto(`/worker/groups/${hit.HITGroupId}`)
  await page.frameLocator('iframe').getByText('Accept the HIT to submit.').waitFor()
  await page.getByRole('button', { name: 'Accept this HIT' }).click()
  await page.waitForURL('**/worker/assignments/*')
  const task = page.frameLocator('iframe')
  const age = task.getByLabel('Age')
  await age.waitFor()

  // Asked for long before, since the frame's process must have heard of it.
  const chooser = page.waitForEvent('filechooser', { timeout: 50_000 })

  // Sent empty: the first fault has the focus, and each is said beside its question.
  await task.getByRole('button', { name: 'Submit' }).press('Enter')
  await task.getByText('4 answers need a change.').waitFor()
  expect(await age.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await age.getAttribute('aria-invalid')).toBe('true')
  await page.keyboard.type('4.5')
  await errorOf(task, /^Whole years, please\.$/).waitFor()
  await press(page, 'Backspace', 'Backspace')
  await page.keyboard.type('2')
  await errorOf(task, /^Whole years, please\.$/).waitFor({ state: 'hidden' })

  await press(page, 'Tab')
  await page.keyboard.type('ab')
  await press(page, 'Tab')
  await errorOf(task, /2 characters; at least 3 are needed/).waitFor()
  await press(page, 'Shift+Tab', 'End')
  await page.keyboard.type('c “é” 🌲')
  await press(page, 'Enter')
  await page.keyboard.type('2nd line')

  await press(page, 'Tab', 'Space', 'ArrowDown') // radio: beech
  await press(page, 'Tab', 'Space', 'Tab', 'Space', 'Tab', 'Space') // boxes: all three, one too many
  await press(page, 'Tab', 'ArrowDown', 'Shift+ArrowDown') // list
  await press(page, 'Tab')
  await page.keyboard.type('The c') // drop
  await press(page, 'Tab')
  await page.keyboard.type('bee') // combo: narrow, Enter must not send
  await press(page, 'Enter', 'Tab', 'Space')
  await press(page, 'Tab')
  await page.keyboard.type('ash')
  await press(page, 'Tab', 'Space') // chooser
  await press(page, 'Tab', 'Space', 'ArrowUp', 'Tab') // other: the last choice, and its field
  await page.keyboard.type('an oak')

  const path = join(tmpdir(), `kempelen-tree-${process.pid}.txt`)
  await writeFile(path, 'oak'.repeat(500_000))
  await press(page, 'Tab', 'Enter')
  await (await chooser).setFiles(path)
  await task.getByText(/^kempelen-tree.* is uploaded\.$/).waitFor()
  await task.getByRole('button', { name: 'Submit' }).press('Enter')
  await errorOf(task, /^Choose at most 2; 3 are chosen\.$/).waitFor()
  await press(page, 'Space') // The first box has the focus.
  await errorOf(task, /^Choose at most 2/).waitFor({ state: 'hidden' })
  await task.getByRole('button', { name: 'Submit' }).press('Enter')
  await page.getByRole('heading', { name: 'Submitted' }).waitFor()
  expect(problems).toEqual([])

  const { Assignments } = await program.send(new ListAssignmentsForHITCommand({ HITId: hit.HITId! }))
  const { Answer, AssignmentId } = Assignments![0]!
  const key = /<UploadedFileKey>(\w+)</.exec(Answer!)![1]
  const chosen = (...trees: string[]) =>
    trees.map((tree) => `<SelectionIdentifier>${tree} &amp; co</SelectionIdentifier>`).join('')
  expect(Answer).toBe(`<?xml version="1.0" encoding="ASCII"?>
<QuestionFormAnswers xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01/QuestionFormAnswers.xsd">
  <Answer><QuestionIdentifier>age</QuestionIdentifier><FreeText>42</FreeText></Answer>
  <Answer><QuestionIdentifier>note</QuestionIdentifier><FreeText>abc &#8220;&#233;&#8221; &#127794;&#13;
2nd line</FreeText></Answer>
  <Answer><QuestionIdentifier>radio</QuestionIdentifier>${chosen('beech')}</Answer>
  <Answer><QuestionIdentifier>boxes</QuestionIdentifier>${chosen('beech', 'cedar')}</Answer>
  <Answer><QuestionIdentifier>list</QuestionIdentifier>${chosen('ash', 'beech')}</Answer>
  <Answer><QuestionIdentifier>drop</QuestionIdentifier>${chosen('cedar')}</Answer>
  <Answer><QuestionIdentifier>combo</QuestionIdentifier>${chosen('beech')}</Answer>
  <Answer><QuestionIdentifier>chooser</QuestionIdentifier>${chosen('ash')}</Answer>
  <Answer><QuestionIdentifier>other</QuestionIdentifier><OtherSelectionText>an oak</OtherSelectionText></Answer>
  <Answer><QuestionIdentifier>a:b %2F</QuestionIdentifier><UploadedFileSizeInBytes>1500000</UploadedFileSizeInBytes><UploadedFileKey>${key}</UploadedFileKey></Answer>
</QuestionFormAnswers>`)

  const { FileUploadURL } = await program.send(
    new GetFileUploadURLCommand({ AssignmentId: AssignmentId!, QuestionIdentifier: 'a:b %2F' }),
  )
  const file = await fetch(FileUploadURL!)
  expect(file.headers.get('content-disposition')).toContain(`kempelen-tree-${process.pid}.txt`)
  expect(await file.text()).toBe('oak'.repeat(500_000))
  await context.close()
})

test('the page is accessible in light and dark, on a phone and wide, at rest and with faults', async () => {
  const hit = await post(program, FORM, { Title: 'An accessible survey' })
  const { context, page } = await aPerson(browser, market.url)
  await signUp(page, 'worker')
  await page.goto(`/worker/groups/${hit.HITGroupId}`)
  await page.getByRole('button', { name: 'Accept this HIT' }).click()
  await page.waitForURL('**/worker/assignments/*')
  const address = await page.locator('iframe[src*=turkSubmitTo]').getAttribute('src')
  await page.goto(address!)
  await page.getByLabel('Age').waitFor()
  expect(await faultsOf(page, anyImpact)).toEqual([])
  await page.getByRole('button', { name: 'Submit' }).press('Enter')
  await page.getByText('4 answers need a change.').waitFor()
  expect(await faultsOf(page, anyImpact)).toEqual([])
  await context.close()
})
