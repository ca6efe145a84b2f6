import {
  ApproveAssignmentCommand,
  CreateAdditionalAssignmentsForHITCommand,
  CreateHITCommand,
  CreateHITTypeCommand,
  CreateHITWithHITTypeCommand,
  DeleteHITCommand,
  GetAccountBalanceCommand,
  GetAssignmentCommand,
  GetHITCommand,
  ListAssignmentsForHITCommand,
  ListBonusPaymentsCommand,
  ListHITsCommand,
  ListReviewableHITsCommand,
  type MTurkClient,
  type NotificationSpecification,
  NotifyWorkersCommand,
  paginateListAssignmentsForHIT,
  paginateListBonusPayments,
  paginateListHITs,
  paginateListReviewableHITs,
  RejectAssignmentCommand,
  SendBonusCommand,
  SendTestEventNotificationCommand,
  UpdateExpirationForHITCommand,
  UpdateHITReviewStatusCommand,
  UpdateNotificationSettingsCommand,
} from '@aws-sdk/client-mturk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { hitInput, questions } from '../src/questions.ts'
import { sdkFor } from '../src/sdk.ts'

let market: Marketplace
let client: MTurkClient

beforeAll(async () => {
  market = await startMarketplace()
  client = sdkFor(market.url, market.requester)
})
afterAll(async () => {
  client?.destroy()
  await market?.stop()
})

describe.each(Object.entries(questions))('the AWS SDK for JavaScript with an %s', (kind, Question) => {
  const input = hitInput({ Title: `Look, ${kind}`, Question })
  const { Question: _, LifetimeInSeconds, ...typeInput } = input
  let hitTypeId: string
  let first: string
  let second: string
  let assignments: string[]

  it('gives one HITTypeId for the same properties', async () => {
    const made = await client.send(new CreateHITTypeCommand(typeInput))
    const again = await client.send(new CreateHITTypeCommand({ ...typeInput, Reward: '0.1' }))
    hitTypeId = made.HITTypeId!
    expect(hitTypeId).toMatch(/^3[0-9A-Z]{29}$/)
    expect(again.HITTypeId).toBe(hitTypeId)
  })

  it('creates HITs with and without naming the HITType', async () => {
    const { HIT } = await client.send(new CreateHITCommand({ ...input, MaxAssignments: 2 }))
    const other = await client.send(
      new CreateHITWithHITTypeCommand({ HITTypeId: hitTypeId, LifetimeInSeconds, Question, RequesterAnnotation: 'b' }),
    )
    first = HIT!.HITId!
    second = other.HIT!.HITId!
    expect(HIT).toMatchObject({ HITTypeId: hitTypeId, HITStatus: 'Assignable', MaxAssignments: 2, Question })
    expect(other.HIT).toMatchObject({ HITTypeId: hitTypeId, RequesterAnnotation: 'b', MaxAssignments: 1 })
    expect(other.HIT!.HITGroupId).toBe(HIT!.HITGroupId)
    expect(HIT!.CreationTime).toBeInstanceOf(Date)
    expect(HIT!.Expiration!.getTime() - HIT!.CreationTime!.getTime()).toBe(LifetimeInSeconds * 1000)
  })

  it('gets and lists the HITs, newest first', async () => {
    const { HIT } = await client.send(new GetHITCommand({ HITId: first }))
    expect(HIT).toMatchObject({ HITId: first, Question, Title: input.Title, Reward: '0.10' })
    const { HITs } = await client.send(new ListHITsCommand({ MaxResults: 2 }))
    expect(HITs!.map(({ HITId }) => HITId)).toEqual([second, first])
    const paged = await collect(paginateListHITs({ client, pageSize: 1 }, {}), (page) => page.HITs)
    expect(paged.map(({ HITId }) => HITId).slice(0, 2)).toEqual([second, first])
  })

  it('adds assignments', async () => {
    await client.send(new CreateAdditionalAssignmentsForHITCommand({ HITId: first, NumberOfAdditionalAssignments: 1 }))
    const { HIT } = await client.send(new GetHITCommand({ HITId: first }))
    expect(HIT).toMatchObject({ MaxAssignments: 3, NumberOfAssignmentsAvailable: 3 })
  })

  it('lists and gets what Workers submit', async () => {
    assignments = []
    for (const [index, worker] of market.workers.slice(0, 3).entries())
      assignments.push(await market.work(worker, first, { label: `answer ${index}` }))
    const { Assignments, NumResults } = await client.send(new ListAssignmentsForHITCommand({ HITId: first }))
    expect(NumResults).toBe(3)
    expect(Assignments!.map(({ AssignmentId }) => AssignmentId)).toEqual(assignments)
    expect(Assignments![1]).toMatchObject({ WorkerId: market.workers[1]!.WorkerId, AssignmentStatus: 'Submitted' })
    expect(Assignments![1]!.Answer).toContain(
      '<Answer><QuestionIdentifier>label</QuestionIdentifier><FreeText>answer 1</FreeText></Answer>',
    )
    const pages = paginateListAssignmentsForHIT({ client, pageSize: 2 }, { HITId: first })
    expect(await collect(pages, (page) => page.Assignments)).toHaveLength(3)
    const one = await client.send(new GetAssignmentCommand({ AssignmentId: assignments[2]! }))
    expect(one.Assignment!.AssignmentId).toBe(assignments[2])
    expect(one.HIT!.HITId).toBe(first)
  })

  it('approves, rejects and takes a rejection back', async () => {
    const [one, two, three] = assignments as [string, string, string]
    await client.send(new ApproveAssignmentCommand({ AssignmentId: one, OverrideRejection: true }))
    await client.send(new RejectAssignmentCommand({ AssignmentId: two, RequesterFeedback: 'No cat.' }))
    await client.send(new RejectAssignmentCommand({ AssignmentId: three, RequesterFeedback: '' }))
    await client.send(
      new ApproveAssignmentCommand({ AssignmentId: three, OverrideRejection: true, RequesterFeedback: 'Sorry.' }),
    )
    const of = async (AssignmentStatuses: ('Approved' | 'Rejected' | 'Submitted')[]) => {
      const page = await client.send(new ListAssignmentsForHITCommand({ HITId: first, AssignmentStatuses }))
      return page.Assignments!.map(({ AssignmentId }) => AssignmentId)
    }
    expect(await of(['Approved'])).toEqual([one, three])
    expect(await of(['Rejected'])).toEqual([two])
    expect(await of(['Submitted'])).toEqual([])
    const { Assignment } = await client.send(new GetAssignmentCommand({ AssignmentId: three }))
    expect(Assignment).toMatchObject({ AssignmentStatus: 'Approved', RequesterFeedback: 'Sorry.' })
    expect(Assignment!.ApprovalTime).toBeInstanceOf(Date)
  })

  it('sends and lists bonuses', async () => {
    const { WorkerId } = market.workers[0]!
    const bonus = { AssignmentId: assignments[0]!, WorkerId, BonusAmount: '1.5', Reason: 'Thorough.' }
    await client.send(new SendBonusCommand({ ...bonus, UniqueRequestToken: `bonus ${kind}` }))
    for (const of of [{ HITId: first }, { AssignmentId: assignments[0]! }]) {
      const { BonusPayments, NumResults } = await client.send(new ListBonusPaymentsCommand(of))
      expect(NumResults).toBe(1)
      expect(BonusPayments![0]).toMatchObject({ ...bonus, BonusAmount: '1.50', GrantTime: expect.any(Date) })
    }
    const pages = paginateListBonusPayments({ client, pageSize: 1 }, { HITId: first })
    expect(await collect(pages, (page) => page.BonusPayments)).toHaveLength(1)
  })

  it('writes to Workers', async () => {
    const letter = { Subject: 'Thank you', MessageText: 'There is more.' }
    const WorkerIds = [market.workers[0]!.WorkerId, 'A1B2C3D4E5F6G7']
    const { NotifyWorkersFailureStatuses } = await client.send(new NotifyWorkersCommand({ ...letter, WorkerIds }))
    expect(NotifyWorkersFailureStatuses).toEqual([
      {
        WorkerId: 'A1B2C3D4E5F6G7',
        NotifyWorkersFailureCode: 'HardFailure',
        NotifyWorkersFailureMessage: expect.any(String),
      },
    ])
  })

  it('sets and tries notifications', async () => {
    const Notification: NotificationSpecification = {
      Transport: 'Email',
      Destination: 'events@example.org',
      Version: '2006-05-05',
      EventTypes: ['HITDisposed'],
    }
    await client.send(new UpdateNotificationSettingsCommand({ HITTypeId: hitTypeId, Notification, Active: true }))
    await client.send(new UpdateNotificationSettingsCommand({ HITTypeId: hitTypeId, Active: false }))
    await client.send(new SendTestEventNotificationCommand({ Notification, TestEventType: 'Ping' }))
  })

  it('moves a HIT between Reviewable and Reviewing', async () => {
    const idsOf = async (Status: 'Reviewable' | 'Reviewing') => {
      const pages = paginateListReviewableHITs({ client, pageSize: 1 }, { HITTypeId: hitTypeId, Status })
      return (await collect(pages, (page) => page.HITs)).map(({ HITId }) => HITId)
    }
    expect(await idsOf('Reviewable')).toEqual([first])
    await client.send(new UpdateHITReviewStatusCommand({ HITId: first }))
    expect(await idsOf('Reviewing')).toEqual([first])
    expect(await idsOf('Reviewable')).toEqual([])
    await client.send(new UpdateHITReviewStatusCommand({ HITId: first, Revert: true }))
    const { HITs } = await client.send(new ListReviewableHITsCommand({ HITTypeId: hitTypeId }))
    expect(HITs!.map(({ HITStatus }) => HITStatus)).toEqual(['Reviewable'])
  })

  it('expires and deletes HITs', async () => {
    await client.send(new UpdateExpirationForHITCommand({ HITId: second, ExpireAt: new Date(0) }))
    for (const HITId of [first, second]) {
      await client.send(new DeleteHITCommand({ HITId }))
      const { HIT } = await client.send(new GetHITCommand({ HITId }))
      expect(HIT!.HITStatus).toBe('Disposed')
    }
    const { HITs } = await client.send(new ListHITsCommand({}))
    expect(HITs).toEqual([])
  })

  it('reads the balance in dollars and cents', async () => {
    const balance = await client.send(new GetAccountBalanceCommand({}))
    expect(balance.AvailableBalance).toMatch(/^\d+\.\d\d$/)
  })
})

async function collect<P, T>(pages: AsyncIterable<P>, thingsOf: (page: P) => T[] | undefined): Promise<T[]> {
  const things: T[] = []
  for await (const page of pages) things.push(...(thingsOf(page) ?? []))
  return things
}
