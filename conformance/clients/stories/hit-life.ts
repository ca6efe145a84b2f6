import { randomBytes } from 'node:crypto'
import type {
  CreateHITTypeResponse,
  CreateHITWithHITTypeResponse,
  GetAccountBalanceResponse,
  GetAssignmentResponse,
  GetFileUploadURLResponse,
  GetHITResponse,
  ListAssignmentsForHITResponse,
  ListBonusPaymentsResponse,
  ListHITsResponse,
  ListReviewPolicyResultsForHITResponse,
} from '@aws-sdk/client-mturk'
import { expect } from 'vitest'
import type { Worker } from '../../src/marketplace.ts'
import { hitInput, photoForm } from '../../src/questions.ts'
import type { Scene } from './scene.ts'

/** What is left over for others to stumble upon. */
export interface Remains {
  readonly HITId: string
  readonly HITTypeId: string
  readonly DisposedHITId: string
  readonly ApprovedAssignmentId: string
}

/** A HIT with a file and both review policies, and one from a layout, from their creation to their end. */
export async function hitLife(scene: Scene): Promise<Remains> {
  const { client, workers } = scene
  const { AvailableBalance } = await client.succeed<GetAccountBalanceResponse>('GetAccountBalance')
  expect(AvailableBalance).toMatch(/^\d+\.\d\d$/)
  const HITId = await createWithPolicies(scene)
  const layoutHIT = await createFromLayout(scene, HITId)
  await client.succeed('CreateAdditionalAssignmentsForHIT', { HITId, NumberOfAdditionalAssignments: 1 })

  const photo = randomBytes(70_000)
  const first = await submitPhoto(scene, workers[0]!, HITId, photo)
  const second = await scene.market.work(workers[1]!, HITId, { 'SelectionIdentifier:colour': 'red' })
  await readBack(scene, HITId, layoutHIT.HITId, [first, second], photo)
  await readPolicyResults(scene, HITId, [first, second])
  await reviewAndPay(scene, HITId, first, second)

  expect(await client.succeed('UpdateHITReviewStatus', { HITId })).toEqual({})
  expect(await client.succeed('UpdateExpirationForHIT', { HITId: layoutHIT.HITId, ExpireAt: 0 })).toEqual({})
  expect(await client.succeed('DeleteHIT', { HITId: layoutHIT.HITId })).toEqual({})
  const { HIT } = await client.succeed<GetHITResponse>('GetHIT', { HITId: layoutHIT.HITId })
  expect(HIT!.HITStatus).toBe('Disposed')
  return { HITId, HITTypeId: layoutHIT.HITTypeId, DisposedHITId: layoutHIT.HITId, ApprovedAssignmentId: first }
}

async function createWithPolicies({ client }: Scene): Promise<string> {
  const { HIT } = await client.succeed<GetHITResponse>(
    'CreateHIT',
    hitInput({
      Question: photoForm,
      UniqueRequestToken: 'once',
      AssignmentReviewPolicy: {
        PolicyName: 'ScoreMyKnownAnswers/2011-09-01',
        Parameters: [{ Key: 'AnswerKey', MapEntries: [{ Key: 'colour', Values: ['red'] }] }],
      },
      HITReviewPolicy: {
        PolicyName: 'SimplePlurality/2011-09-01',
        Parameters: [
          { Key: 'QuestionIds', Values: ['colour'] },
          { Key: 'QuestionAgreementThreshold', Values: ['50'] },
          { Key: 'DisregardAssignmentIfRejected', Values: ['F'] },
        ],
      },
    }),
  )
  expect(HIT).toMatchObject({ HITStatus: 'Assignable', MaxAssignments: 1, Question: photoForm })
  return HIT!.HITId!
}

/** Made under the HITType of the first HIT, and moved to another. */
async function createFromLayout({ client, market, requester }: Scene, HITId: string) {
  const layout = { Name: 'Pictures', Content: `<!DOCTYPE html><form><img src="\${picture}"><input name="x"></form>` }
  const { HITLayoutId } = await market.rest(requester.Token, 'CreateHITLayout', layout)
  const { HIT: before } = await client.succeed<GetHITResponse>('GetHIT', { HITId })
  const { HIT } = await client.succeed<CreateHITWithHITTypeResponse>('CreateHITWithHITType', {
    HITTypeId: before!.HITTypeId,
    LifetimeInSeconds: 3600,
    HITLayoutId,
    HITLayoutParameters: [{ Name: 'picture', Value: 'https://example.org/é.png' }],
  })
  expect(HIT).toMatchObject({ HITLayoutId, HITTypeId: before!.HITTypeId })
  expect(HIT!.Question).toContain('<img src="https://example.org/é.png">')
  const { LifetimeInSeconds: _, Question: __, ...properties } = hitInput({ Title: 'Look closely', Reward: '0.20' })
  const { HITTypeId } = await client.succeed<CreateHITTypeResponse>('CreateHITType', properties)
  expect(await client.succeed('UpdateHITTypeOfHIT', { HITId: HIT!.HITId, HITTypeId })).toEqual({})
  const { HIT: moved } = await client.succeed<GetHITResponse>('GetHIT', { HITId: HIT!.HITId })
  expect(moved).toMatchObject({ HITTypeId, Title: 'Look closely', Reward: '0.20' })
  return { HITId: HIT!.HITId!, HITTypeId: HITTypeId! }
}

/** As the page of the task does it: first the file to the address of the page, then the answers with its key. */
async function submitPhoto({ market }: Scene, worker: Worker, HITId: string, photo: Buffer): Promise<string> {
  const { Assignment, Task } = await market.rest<{ Assignment: { AssignmentId: string }; Task: { URL: string } }>(
    worker.Token,
    'AcceptAssignment',
    { HITId },
  )
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(photo)]), 'leaf.png')
  const address = new URL(`/t/${new URL(Task.URL).pathname.split('/')[2]}/files?question=photo`, market.url)
  const answer = await fetch(address, { method: 'POST', body, headers: { origin: 'null' } })
  const { UploadedFileKey } = (await answer.json()) as { UploadedFileKey: string }
  await market.submit(worker, Assignment.AssignmentId, {
    'SelectionIdentifier:colour': 'red',
    'UploadedFileKey:photo': UploadedFileKey,
  })
  return Assignment.AssignmentId
}

async function readBack(
  { client }: Scene,
  HITId: string,
  layoutHITId: string,
  assignmentIds: readonly string[],
  photo: Buffer,
): Promise<void> {
  const { HITs } = await client.succeed<ListHITsResponse>('ListHITs')
  const listed = HITs!.map((hit) => hit.HITId!)
  expect(listed.indexOf(layoutHITId)).toBeLessThan(listed.indexOf(HITId))
  expect(listed).toContain(layoutHITId)
  const reviewable = await client.succeed<ListHITsResponse>('ListReviewableHITs')
  expect(reviewable.HITs!.map((hit) => hit.HITId)).toEqual([HITId])
  const { Assignments } = await client.succeed<ListAssignmentsForHITResponse>('ListAssignmentsForHIT', { HITId })
  expect(Assignments!.map(({ AssignmentId }) => AssignmentId)).toEqual(assignmentIds)
  const AssignmentId = assignmentIds[0]!
  const { Assignment, HIT } = await client.succeed<GetAssignmentResponse>('GetAssignment', { AssignmentId })
  expect([Assignment!.AssignmentStatus, HIT!.HITId]).toEqual(['Submitted', HITId])
  const file = { AssignmentId, QuestionIdentifier: 'photo' }
  const { FileUploadURL } = await client.succeed<GetFileUploadURLResponse>('GetFileUploadURL', file)
  const downloaded = await fetch(FileUploadURL!)
  expect(Buffer.from(await downloaded.arrayBuffer()).equals(photo)).toBe(true)
}

async function readPolicyResults(
  { client, market, requester }: Scene,
  HITId: string,
  [first]: readonly [string, string],
): Promise<void> {
  type Results = ListReviewPolicyResultsForHITResponse
  const isThrough = async () =>
    (await market.rest<Results>(requester.Token, 'ListReviewPolicyResultsForHIT', { HITId })).HITReviewReport!
      .ReviewActions!.length > 0
  await expect.poll(isThrough, { timeout: 20_000 }).toBe(true)
  const results = await client.succeed<Results>('ListReviewPolicyResultsForHIT', { HITId, MaxResults: 100 })
  expect(results).toMatchObject({
    HITId,
    AssignmentReviewPolicy: { PolicyName: 'ScoreMyKnownAnswers/2011-09-01' },
    HITReviewPolicy: { PolicyName: 'SimplePlurality/2011-09-01' },
  })
  expect(results.AssignmentReviewReport!.ReviewResults).toContainEqual(
    expect.objectContaining({ SubjectId: first, SubjectType: 'Assignment', Key: 'KnownAnswerScore', Value: '100' }),
  )
  expect(results.HITReviewReport!.ReviewResults).toContainEqual(
    expect.objectContaining({ SubjectId: HITId, QuestionId: 'colour', Key: 'AgreedAnswer', Value: 'red' }),
  )
}

async function reviewAndPay({ client, workers }: Scene, HITId: string, first: string, second: string): Promise<void> {
  expect(await client.succeed('ApproveAssignment', { AssignmentId: first })).toEqual({})
  expect(await client.succeed('RejectAssignment', { AssignmentId: second, RequesterFeedback: '' })).toEqual({})
  const { WorkerId } = workers[0]!
  const bonus = { WorkerId, AssignmentId: first, BonusAmount: '0.05', Reason: 'A sharp photograph.' }
  expect(await client.succeed('SendBonus', { ...bonus, UniqueRequestToken: 'once' })).toEqual({})
  const { BonusPayments } = await client.succeed<ListBonusPaymentsResponse>('ListBonusPayments', { HITId })
  expect(BonusPayments).toMatchObject([bonus])
}
