import { ownerOf } from '@kempelen/protocol'
import { findDraft, forgetDrafts } from '@kempelen/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHIT, aMarket, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
let requester: Party
let worker: Party
beforeAll(async () => {
  market = await aMarket()
  requester = await market.aRequester()
  worker = await market.aWorker()
})
afterAll(() => market.close())

async function held() {
  const { HITId } = await aHIT(requester)
  const { Assignment } = await worker.AcceptAssignment({ HITId })
  return Assignment.AssignmentId
}
const draftOf = async (AssignmentId: string) => (await worker.GetMyAssignment({ AssignmentId })).Draft

test('the latest draft is given back while the assignment is held', async () => {
  const AssignmentId = await held()
  expect(await draftOf(AssignmentId)).toBeUndefined()
  await worker.SaveDraft({ AssignmentId, Draft: '{"field:a#1":"x"}' })
  await worker.SaveDraft({ AssignmentId, Draft: '{"field:a#1":"xy"}' })
  expect(await draftOf(AssignmentId)).toBe('{"field:a#1":"xy"}')
})

test("nobody else's assignment takes or shows a draft", async () => {
  const AssignmentId = await held()
  const other = await market.aWorker()
  await expect(other.SaveDraft({ AssignmentId, Draft: '{}' })).rejects.toMatchObject({ code: 'AssignmentDoesNotExist' })
  await expect(worker.SaveDraft({ AssignmentId: `${AssignmentId.slice(0, -1)}0`, Draft: '{}' })).rejects.toMatchObject({
    code: 'AssignmentDoesNotExist',
  })
})

test('once the assignment is handed in, drafts are refused and what was kept is forgotten', async () => {
  const AssignmentId = await held()
  await worker.SaveDraft({ AssignmentId, Draft: '{}' })
  await worker.SubmitAssignment({ AssignmentId, Fields: { a: '1' } })
  await expect(worker.SaveDraft({ AssignmentId, Draft: '{}' })).rejects.toMatchObject({
    code: 'InvalidAssignmentState',
  })
  expect(await draftOf(AssignmentId)).toBeUndefined()
  await forgetDrafts(market.database)
  expect(await findDraft(market.database, ownerOf(AssignmentId)!, AssignmentId)).toBeUndefined()
})
