import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
beforeAll(async () => {
  market = await aMarket()
  requester = await market.aRequester()
})
afterAll(() => market.close())

const place = (name: string) => `\${${name}}`
const CONTENT = `<!DOCTYPE html><html><body><img src="${place('url')}" alt="${place('alt')}"><p>${place('url')}</p></body></html>`
const aLayout = (Content = CONTENT) => requester.CreateHITLayout({ Name: 'Pictures', Content, FrameHeight: 450 })
const fromLayout = (HITLayoutId: string, values: Record<string, string>, more = {}) =>
  aHIT(requester, {
    Question: undefined,
    HITLayoutId,
    HITLayoutParameters: Object.entries(values).map(([Name, Value]) => ({ Name, Value })),
    ...more,
  })

test('a layout names its parameters, and a HIT from it carries the whole question and the layout’s id', async () => {
  const layout = await aLayout()
  expect(layout.ParameterNames).toEqual(['url', 'alt'])
  const hit = await fromLayout(layout.HITLayoutId, { url: 'https://a.example/?a=1&b=2', alt: '<b>$&</b>' })
  expect(hit.HITLayoutId).toBe(layout.HITLayoutId)
  expect(hit.Question).toBe(
    '<HTMLQuestion xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2011-11-11/HTMLQuestion.xsd"><HTMLContent><![CDATA[<!DOCTYPE html><html><body><img src="https://a.example/?a=1&b=2" alt="<b>$&</b>"><p>https://a.example/?a=1&b=2</p></body></html>]]></HTMLContent><FrameHeight>450</FrameHeight></HTMLQuestion>',
  )
  const worker = await market.aWorker()
  const { Task } = await worker.AcceptAssignment({ HITId: hit.HITId })
  expect(Task).toMatchObject({ Kind: 'HTMLQuestion', FrameHeight: 450 })
  expect(await aHIT(requester)).not.toHaveProperty('HITLayoutId')
})

test('CreateHITWithHITType takes a layout too', async () => {
  const { HITLayoutId } = await aLayout('<form>no places</form>')
  const { HITTypeId } = await aHIT(requester)
  const { HIT } = await requester.CreateHITWithHITType({ HITTypeId, HITLayoutId, LifetimeInSeconds: 60 })
  expect(HIT!.Question).toContain('<form>no places</form>')
})

test('InvalidParameterValue: names that the layout does not have, and places without a value, are named', async () => {
  const { HITLayoutId } = await aLayout()
  const refused = (values: Record<string, string>, message: string, more = {}) =>
    expect(fromLayout(HITLayoutId, values, more)).rejects.toMatchObject({
      code: 'InvalidParameterValue',
      message: expect.stringContaining(message),
    })
  await refused({}, 'needs a value for url, alt')
  await refused({ url: 'x' }, 'needs a value for alt')
  await refused({ url: 'x', alt: 'y', Alt: 'z' }, 'no place for Alt')
  await refused({ url: 'x', alt: 'y'.repeat(65_400) }, 'at most 65,535 are allowed')
  await refused({ url: 'x', alt: 'y' }, 'a Question or a HITLayoutId, not both', { Question: '<x/>' })
  const parameters = [{ Name: 'url', Value: 'x' }]
  await expect(aHIT(requester, { HITLayoutParameters: parameters })).rejects.toMatchObject({
    message: expect.stringContaining('They need a HITLayoutId'),
  })
})

test('XMLParseError: a page that cannot stand in a question, by itself or by its values', async () => {
  await expect(aLayout('<p>]]></p>')).rejects.toMatchObject({ code: 'XMLParseError' })
  const { HITLayoutId } = await aLayout()
  await expect(fromLayout(HITLayoutId, { url: 'x', alt: ']]>' })).rejects.toMatchObject({ code: 'XMLParseError' })
})

test('layouts are listed newest first, read with their HTML, and deleted without their HITs', async () => {
  const own = await market.aRequester()
  const ids: string[] = []
  for (const Name of ['one', 'two', 'three'])
    ids.unshift((await own.CreateHITLayout({ Name, Content: '<p>x</p>' })).HITLayoutId)
  const first = await own.ListHITLayouts({ MaxResults: 2 })
  const { NextToken } = first
  const second = await own.ListHITLayouts({ MaxResults: 2, ...(NextToken && { NextToken }) })
  expect([...first.HITLayouts, ...second.HITLayouts].map((layout) => layout.HITLayoutId)).toEqual(ids)
  expect(await own.GetHITLayout({ HITLayoutId: ids[0]! })).toMatchObject({
    HITLayout: { Name: 'three', FrameHeight: 0, ParameterNames: [] },
    Content: '<p>x</p>',
  })
  const hit = await aHIT(own, { Question: undefined, HITLayoutId: ids[0]! })
  await own.DeleteHITLayout({ HITLayoutId: ids[0]! })
  const gone = { code: 'HITLayoutDoesNotExist' }
  await expect(own.GetHITLayout({ HITLayoutId: ids[0]! })).rejects.toMatchObject(gone)
  await expect(own.DeleteHITLayout({ HITLayoutId: ids[0]! })).rejects.toMatchObject(gone)
  await expect(aHIT(own, { Question: undefined, HITLayoutId: ids[0]! })).rejects.toMatchObject(gone)
  await expect(requester.GetHITLayout({ HITLayoutId: ids[1]! })).rejects.toMatchObject(gone)
  expect((await own.GetHIT({ HITId: hit.HITId })).HIT!.Question).toContain('<p>x</p>')
})

const liquid = `<crowd-form>{% for label in task.input.labels %}<p>{{ label }}</p>{% endfor %}{{ task.input.text }}</crowd-form>`

test('a layout in Liquid is filled, with lists as lists and texts escaped', async () => {
  const layout = await requester.CreateHITLayout({ Name: 'Moods', Content: liquid, Language: 'Liquid' })
  expect(layout.ParameterNames).toEqual(['labels', 'text'])
  const hit = await fromLayout(layout.HITLayoutId, { labels: '["glad", "sad"]', text: '<b>]]></b>', other: 'x' })
  expect(hit.Question).toContain('<crowd-form><p>glad</p><p>sad</p>&#60;b&#62;]]&#62;&#60;/b&#62;</crowd-form>')
  const got = await requester.GetHITLayout({ HITLayoutId: layout.HITLayoutId })
  expect(got).toMatchObject({ HITLayout: { Language: 'Liquid' }, Content: liquid })
  expect(got).not.toHaveProperty('AnswerSchema')
})

test('InvalidParameterValue: a template that cannot be read, a schema that cannot be followed', async () => {
  const refused = (more: object, message: string) =>
    expect(
      requester.CreateHITLayout({ Name: 'x', Content: '<p>x</p>', Language: 'Liquid', ...more }),
    ).rejects.toMatchObject({ code: 'InvalidParameterValue', message: expect.stringContaining(message) })
  await refused({ Content: '<p>\n{{ x | shout }}' }, 'Line 2, column 1: undefined filter: shout')
  await refused({ AnswerSchema: '{"pattern":"x"}' }, 'parameter AnswerSchema. It uses "pattern"')
})

test('answers are held to the schema of the layout, also after the layout is gone', async () => {
  const AnswerSchema = JSON.stringify({
    type: 'object',
    required: ['mood'],
    properties: { mood: { enum: ['glad', 'sad'] } },
  })
  const { HITLayoutId } = await requester.CreateHITLayout({ Name: 'x', Content: '<p>x</p>', AnswerSchema })
  expect(await requester.GetHITLayout({ HITLayoutId })).toMatchObject({ AnswerSchema })
  const hit = await fromLayout(HITLayoutId, {}, { MaxAssignments: 2 })
  await requester.DeleteHITLayout({ HITLayoutId })
  const worker = await market.aWorker()
  const { Assignment } = await worker.AcceptAssignment({ HITId: hit.HITId })
  const submit = (taskAnswers: string) =>
    worker.SubmitAssignment({ AssignmentId: Assignment.AssignmentId, Fields: { taskAnswers } })
  await expect(submit('[{"mood":"mad"}]')).rejects.toMatchObject({
    code: 'InvalidParameterValue',
    message: expect.stringContaining('“mood”: it does not match any of ["glad","sad"]'),
  })
  await expect(submit('x')).rejects.toMatchObject({ code: 'InvalidParameterValue' })
  await submit('[{"mood":"sad"}]')
  await submit('[{"mood":"sad"}]')
  const { Assignments } = await requester.ListAssignmentsForHIT({ HITId: hit.HITId })
  expect(Assignments).toHaveLength(1)
})
