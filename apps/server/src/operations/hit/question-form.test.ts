import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionForm } from '../../testing/a-form.ts'
import { aHIT, aMarket, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
let worker: Party
beforeAll(async () => {
  market = await aMarket()
  requester = await market.aRequester()
  worker = await market.aWorker()
})
afterAll(async () => {
  expect(await market.findings()).toEqual([])
  await market.close()
})

async function held() {
  const { HITId, HITGroupId } = await aHIT(requester, { Question: questionForm() })
  const { Assignment, Task } = await worker.AcceptAssignment({ HITId })
  return { HITId, HITGroupId, AssignmentId: Assignment.AssignmentId, Task }
}
const answerTo = async (HITId: string) => (await requester.ListAssignmentsForHIT({ HITId })).Assignments![0]!.Answer
const contentOf = async (url: string) =>
  (await market.operator.GetTaskContent({ Token: new URL(url).pathname.split('/')[2]! })).HTML!
const asXml = (content: string) =>
  `<QuestionFormAnswers xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01/QuestionFormAnswers.xsd">${content}</QuestionFormAnswers>`

test('the page is shown in preview without an address, and to the Worker with the one of the assignment', async () => {
  const hit = await aHIT(requester, { Question: questionForm(), Title: 'A <form>' })
  const { Task: preview } = await worker.PreviewHIT({ HITGroupId: hit.HITGroupId })
  expect(preview).toMatchObject({ Kind: 'QuestionForm', FrameHeight: 0, MayKeepOrigin: false })
  const previewed = await contentOf(preview!.URL)
  expect(previewed).toContain('Accept the HIT to submit.')
  expect(previewed).toContain('<title>A &#60;form&#62;</title>')
  const { Task } = await worker.AcceptAssignment({ HITId: hit.HITId })
  const page = await contentOf(Task.URL)
  expect(page).toMatch(/action="http:\/\/localhost:1770\/t\/[\w-]+\/mturk\/externalSubmit"/)
})

test('fields become answers in the form’s order, and the same again is the same success', async () => {
  const { HITId, AssignmentId } = await held()
  const Fields = { 'SelectionIdentifier:colour': 'red', 'FreeText:name': 'Zoë' }
  await Promise.all([1, 2, 3].map(() => worker.SubmitAssignment({ AssignmentId, Fields })))
  await worker.SubmitAssignment({ AssignmentId, Fields })
  expect(await answerTo(HITId)).toBe(`<?xml version="1.0" encoding="ASCII"?>
<QuestionFormAnswers xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01/QuestionFormAnswers.xsd">
  <Answer><QuestionIdentifier>name</QuestionIdentifier><FreeText>Zo&#235;</FreeText></Answer>
  <Answer><QuestionIdentifier>colour</QuestionIdentifier><SelectionIdentifier>red</SelectionIdentifier></Answer>
  <Answer><QuestionIdentifier>photo</QuestionIdentifier></Answer>
</QuestionFormAnswers>`)
  expect((await requester.ListResults({ HITId })).Results[0]!.Fields).toEqual({ name: 'Zoë', colour: 'red', photo: '' })
  await expect(
    worker.SubmitAssignment({ AssignmentId, Fields: { ...Fields, 'FreeText:name': 'Zoe' } }),
  ).rejects.toMatchObject({ code: 'AssignmentClosed' })
})

test('XML that a program sends is held to the form and kept to the letter', async () => {
  const { HITId, AssignmentId } = await held()
  const Answer = asXml(
    '<Answer><QuestionIdentifier>colour</QuestionIdentifier><OtherSelectionText>mauve</OtherSelectionText></Answer>',
  )
  await worker.SubmitAssignment({ AssignmentId, Answer })
  expect(await answerTo(HITId)).toBe(Answer)
})

test('InvalidParameterValue: what does not fit the form leaves the assignment open', async () => {
  const { AssignmentId } = await held()
  const refused = (input: object, message: string) =>
    expect(worker.SubmitAssignment({ AssignmentId, ...input })).rejects.toMatchObject({
      code: 'InvalidParameterValue',
      message: expect.stringContaining(message),
    })
  await refused({ Fields: { 'SelectionIdentifier:colour': 'green' } }, "'colour' has no selection 'green'")
  await refused({ Fields: { 'FreeText:name': 'x' } }, "'colour' must be answered")
  await refused({ Fields: { colour: 'red' } }, "'colour' must be answered")
  await refused(
    { Fields: { 'SelectionIdentifier:colour': 'red', 'UploadedFileKey:photo': '3FILE' } },
    "file for the question 'photo' is not here",
  )
  const colour =
    '<Answer><QuestionIdentifier>colour</QuestionIdentifier><SelectionIdentifier>red</SelectionIdentifier></Answer>'
  const photo =
    '<Answer><QuestionIdentifier>photo</QuestionIdentifier><UploadedFileSizeInBytes>1</UploadedFileSizeInBytes><UploadedFileKey>3FILE</UploadedFileKey></Answer>'
  await refused({ Answer: asXml(colour + photo) }, 'The file 3FILE')
  await refused(
    { Answer: asXml(`${colour}<Answer><QuestionIdentifier>z</QuestionIdentifier></Answer>`) },
    "no question 'z'",
  )
  await worker.SubmitAssignment({ AssignmentId, Fields: { 'SelectionIdentifier:colour': 'blue' } })
})

test('InvalidParameterValue: a form that asks for larger files than the marketplace takes', async () => {
  const Question = questionForm({ min: 200_000_000, max: 300_000_000 })
  await expect(aHIT(requester, { Question })).rejects.toMatchObject({
    code: 'InvalidParameterValue',
    message: expect.stringContaining('The question photo asks for files of at least 200000000 bytes'),
  })
})
