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
