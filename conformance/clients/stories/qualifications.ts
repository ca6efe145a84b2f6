import type {
  CreateQualificationTypeResponse,
  GetQualificationScoreResponse,
  ListHITsForQualificationTypeResponse,
  ListQualificationRequestsResponse,
  ListQualificationTypesResponse,
  ListWorkersWithQualificationTypeResponse,
} from '@aws-sdk/client-mturk'
import { expect } from 'vitest'
import { hitInput } from '../../src/questions.ts'
import type { Scene } from './scene.ts'

/** What is left over: a type that nobody holds any more but one Worker, who was revoked another. */
export interface Credentials {
  readonly QualificationTypeId: string
  readonly Name: string
  readonly DeletedQualificationTypeId: string
  readonly DecidedQualificationRequestId: string
}

/** Two types: one is asked for, granted, refused, revoked and demanded by a HIT; the other is deleted. */
export async function qualifications(scene: Scene): Promise<Credentials> {
  const { client } = scene
  const Name = 'Botany'
  const QualificationTypeId = await createType(scene, Name)
  const type = { QualificationTypeId }
  await client.succeed('UpdateQualificationType', { ...type, Description: 'Plants and mosses.' })
  const { QualificationType } = await client.succeed<CreateQualificationTypeResponse>('GetQualificationType', type)
  expect(QualificationType).toMatchObject({ Name, Description: 'Plants and mosses.', IsRequestable: true })
  const query = { Query: 'botan', MustBeRequestable: true, MustBeOwnedByCaller: true }
  const found = await client.succeed<ListQualificationTypesResponse>('ListQualificationTypes', query)
  expect(found.QualificationTypes!.map((one) => one.QualificationTypeId)).toEqual([QualificationTypeId])

  const DecidedQualificationRequestId = await decideRequests(scene, QualificationTypeId)
  await grantAndRevoke(scene, QualificationTypeId)

  const requirement = { ...type, Comparator: 'Exists', ActionsGuarded: 'Accept' }
  const input = hitInput({ Title: 'Name the plant', QualificationRequirements: [requirement] })
  const { HIT } = await scene.market.rest<{ HIT: { HITId: string } }>(scene.requester.Token, 'CreateHIT', input)
  const { HITs } = await client.succeed<ListHITsForQualificationTypeResponse>('ListHITsForQualificationType', type)
  expect(HITs!.map(({ HITId }) => HITId)).toEqual([HIT.HITId])

  const DeletedQualificationTypeId = await createType(scene, 'Zoology')
  const deletion = { QualificationTypeId: DeletedQualificationTypeId }
  expect(await client.succeed('DeleteQualificationType', deletion)).toEqual({})
  return { QualificationTypeId, Name, DeletedQualificationTypeId, DecidedQualificationRequestId }
}

async function createType({ client }: Scene, Name: string): Promise<string> {
  const input = { Name, Keywords: 'nature', Description: 'Of nature.', QualificationTypeStatus: 'Active' }
  const { QualificationType } = await client.succeed<CreateQualificationTypeResponse>('CreateQualificationType', input)
  expect(QualificationType).toMatchObject({ ...input, IsRequestable: true })
  return QualificationType!.QualificationTypeId!
}

async function decideRequests({ client, market, workers }: Scene, QualificationTypeId: string): Promise<string> {
  for (const { Token } of workers.slice(0, 2)) await market.rest(Token, 'RequestQualification', { QualificationTypeId })
  const { QualificationRequests } = await client.succeed<ListQualificationRequestsResponse>(
    'ListQualificationRequests',
    { QualificationTypeId },
  )
  expect(QualificationRequests!.map(({ WorkerId }) => WorkerId)).toEqual(
    workers.slice(0, 2).map(({ WorkerId }) => WorkerId),
  )
  const [first, second] = QualificationRequests!.map((one) => ({ QualificationRequestId: one.QualificationRequestId }))
  expect(await client.succeed('AcceptQualificationRequest', { ...first, IntegerValue: 7 })).toEqual({})
  expect(await client.succeed('RejectQualificationRequest', { ...second, Reason: 'Not yet.' })).toEqual({})
  const who = { QualificationTypeId, WorkerId: workers[0]!.WorkerId }
  const { Qualification } = await client.succeed<GetQualificationScoreResponse>('GetQualificationScore', who)
  expect(Qualification).toMatchObject({ ...who, IntegerValue: 7, Status: 'Granted' })
  return first!.QualificationRequestId!
}

async function grantAndRevoke({ client, workers }: Scene, QualificationTypeId: string): Promise<void> {
  const who = { QualificationTypeId, WorkerId: workers[1]!.WorkerId }
  const grant = { ...who, IntegerValue: 3, SendNotification: false }
  expect(await client.succeed('AssociateQualificationWithWorker', grant)).toEqual({})
  expect(await client.succeed('DisassociateQualificationFromWorker', { ...who, Reason: 'A mistake.' })).toEqual({})
  for (const [Status, worker] of [
    ['Granted', workers[0]!],
    ['Revoked', workers[1]!],
  ] as const) {
    const { Qualifications } = await client.succeed<ListWorkersWithQualificationTypeResponse>(
      'ListWorkersWithQualificationType',
      { QualificationTypeId, Status },
    )
    expect(Qualifications!.map(({ WorkerId }) => WorkerId)).toEqual([worker.WorkerId])
  }
}
