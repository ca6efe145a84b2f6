import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, doHIT, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket()
})
afterAll(() => market.close())

test('a blocked Worker sees and accepts nothing of the Requester, and work done before is paid', async () => {
  const [requester, other, worker] = [await market.aRequester(), await market.aRequester(), await market.aWorker()]
  const done = await doHIT(worker, await aHIT(requester, { Title: 'Block done' }))
  const hit = await aHIT(requester, { Title: 'Block next' })
  await aHIT(other, { Title: 'Block other' })
  await market.pass(1)
  await requester.CreateWorkerBlock({ WorkerId: worker.id, Reason: 'Careless' })
  const { HITGroups } = await worker.ListHITGroups({ SearchTerm: 'block' })
  expect(HITGroups.map((group) => group.Title)).toEqual(['Block other'])
  const refusal = { code: 'WorkerBlocked' }
  await expect(worker.AcceptAssignment({ HITId: hit.HITId })).rejects.toMatchObject(refusal)
  await expect(worker.AcceptAssignment({ HITGroupId: hit.HITGroupId })).rejects.toMatchObject(refusal)
  await expect(worker.PreviewHIT({ HITGroupId: hit.HITGroupId })).rejects.toMatchObject(refusal)
  await requester.ApproveAssignment({ AssignmentId: done })
  await requester.DeleteWorkerBlock({ WorkerId: worker.id })
  await doHIT(worker, hit)
})

test('a second block replaces the reason, and who is not blocked is unblocked with success', async () => {
  const [requester, first, second] = [await market.aRequester(), await market.aWorker(), await market.aWorker()]
  await requester.CreateWorkerBlock({ WorkerId: first.id, Reason: 'One' })
  await requester.CreateWorkerBlock({ WorkerId: second.id, Reason: 'Two' })
  await requester.CreateWorkerBlock({ WorkerId: first.id, Reason: 'Three' })
  const page = await requester.ListWorkerBlocks({ MaxResults: 1 })
  expect(page.WorkerBlocks).toEqual([{ WorkerId: first.id, Reason: 'Three' }])
  expect((await requester.ListWorkerBlocks({ NextToken: page.NextToken })).WorkerBlocks).toEqual([
    { WorkerId: second.id, Reason: 'Two' },
  ])
  expect(await requester.DeleteWorkerBlock({ WorkerId: first.id })).toEqual({})
  expect(await requester.DeleteWorkerBlock({ WorkerId: first.id })).toEqual({})
  expect((await (await market.aRequester()).ListWorkerBlocks()).WorkerBlocks).toEqual([])
})

test('InvalidParameterValue: nobody has this WorkerId', async () => {
  const requester = await market.aRequester()
  const nobody = { WorkerId: 'A1NOBODY', Reason: 'Spam' }
  await expect(requester.CreateWorkerBlock(nobody)).rejects.toThrow(
    'The value "A1NOBODY" is not valid for the parameter WorkerId.',
  )
  await expect(requester.DeleteWorkerBlock(nobody)).rejects.toThrow('WorkerId is invalid.')
})
