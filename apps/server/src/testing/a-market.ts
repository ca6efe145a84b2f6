import type { Contracts, HIT, InputOf, OperationName, OutputOf } from '@kempelen/protocol'
import type { Database } from '@kempelen/store'
import { freshDatabase } from '@kempelen/store/testing'
import { tick } from '../clock/clock.ts'
import { readConfig } from '../config/config.ts'
import { Keys, Secret } from '../config/secrets.ts'
import type { Config } from '../config/settings.ts'
import type { Caller, Market } from '../context.ts'
import { deliver } from '../delivery/delivering.ts'
import { dispatch } from '../dispatch.ts'
import { openMarket } from '../market.ts'

/** Someone who calls operations: the same way in as through the doors, without the bytes. */
export type Party = { readonly [N in OperationName]: Call<InputOf<Contracts[N]>, OutputOf<Contracts[N]>> } & {
  readonly id: string
  readonly caller: Caller
}
type Call<I, O> = Partial<I> extends I ? (input?: I) => Promise<O> : (input: I) => Promise<O>

/** A marketplace on a database of its own, whose clock stands still until it is moved. */
export interface TestMarket {
  readonly market: Market
  readonly database: Database
  readonly operator: Party
  aRequester(options?: { deposit?: string; name?: string }): Promise<Party>
  aWorker(options?: { Country?: string; Subdivision?: string }): Promise<Party>
  /** A person who is signed in, in every role that they have, for the Requester named or their first. */
  aPerson(userId: string, requesterId?: string): Party
  /** A program that acts for a Requester. */
  aProgram(requesterId: string): Party
  /** Moves the clock, then does what has become due. */
  pass(seconds: number): Promise<void>
  /** Sends what is due to be delivered. */
  deliver(): Promise<void>
  now(): Date
  /** What check-ledger finds wrong. */
  findings(): Promise<unknown[]>
  close(): Promise<void>
}

export async function aMarket(settings: Partial<Config> = {}): Promise<TestMarket> {
  const database = await freshDatabase()
  let now = new Date('2026-11-21T12:00:00.000Z').getTime()
  // Every look at the clock is a millisecond later, so that order can be told.
  const clock = () => new Date(now++)
  const config: Config = { ...readConfig({ dataDir: '/nonexistent', port: '1770' }, {}), ...settings }
  const market = openMarket(
    database,
    config,
    new Keys(new Secret('00'.repeat(32))),
    () => 'http://localhost:1770',
    clock,
  )
  const aProgram = (requesterId: string) => partyOf(market, { requesterId }, requesterId)
  const operator = partyOf(market, { isOperator: true }, 'operator')
  return {
    market,
    database,
    operator,
    async aRequester({ deposit = '1000.00', name = 'A Requester' } = {}) {
      const { RequesterId } = await operator.CreateRequester({ Name: name })
      await operator.Deposit({ RequesterId, Amount: deposit })
      return aProgram(RequesterId)
    },
    async aWorker(options = {}) {
      const { WorkerId } = await operator.CreateWorker(options)
      return partyOf(market, { workerId: WorkerId }, WorkerId)
    },
    aPerson: (userId, requesterId) =>
      partyOf(market, { userId }, userId, async () => ({
        userId,
        ...(await market.credentials.account(userId, requesterId)),
      })),
    aProgram,
    async pass(seconds) {
      now += seconds * 1000
      await tick(market)
    },
    deliver: () => deliver(market),
    now: () => new Date(now),
    findings: async () => (await operator.CheckLedger()).Findings,
    close: () => database.end(),
  }
}

function partyOf(market: Market, caller: Caller, id: string, callerNow = async () => caller): Party {
  return new Proxy({ id, caller } as Party, {
    get: (own, name: string) =>
      name in own || name === 'then'
        ? own[name as keyof Party]
        : async (input: unknown = {}) => dispatch(market, await callerNow(), name, JSON.parse(JSON.stringify(input))),
  })
}

export const externalQuestion = (url = 'https://example.org/task'): string =>
  `<ExternalQuestion xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2006-07-14/ExternalQuestion.xsd"><ExternalURL>${url}</ExternalURL><FrameHeight>400</FrameHeight></ExternalQuestion>`

export const htmlQuestion = (body = '<form><input name="answer"></form>'): string =>
  `<HTMLQuestion xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2011-11-11/HTMLQuestion.xsd"><HTMLContent><![CDATA[<!DOCTYPE html><html><head></head><body>${body}</body></html>]]></HTMLContent><FrameHeight>0</FrameHeight></HTMLQuestion>`

/** A HIT of 0.10 for one assignment, living an hour, unless told otherwise. */
export async function aHIT(
  requester: Party,
  options: Partial<InputOf<Contracts['CreateHIT']>> = {},
): Promise<Required<HIT>> {
  const { HIT } = await requester.CreateHIT({
    Title: 'Which digit is this?',
    Description: 'Look at the picture and choose the digit.',
    Reward: '0.10',
    AssignmentDurationInSeconds: 600,
    LifetimeInSeconds: 3600,
    Question: externalQuestion(),
    ...options,
  })
  return HIT as Required<HIT>
}

/** Accepts the HIT and submits one field for it; gives the AssignmentId. */
export async function doHIT(worker: Party, hit: HIT, value = 'yes'): Promise<string> {
  const { Assignment } = await worker.AcceptAssignment({ HITId: hit.HITId! })
  await worker.SubmitAssignment({ AssignmentId: Assignment.AssignmentId, Fields: { answer: value } })
  return Assignment.AssignmentId
}

/** An active QualificationType without a test, unless told otherwise; gives its id. */
export async function aQualificationType(
  requester: Party,
  options: Partial<InputOf<Contracts['CreateQualificationType']>> = {},
): Promise<string> {
  const { QualificationType } = await requester.CreateQualificationType({
    Name: `Qualification ${++qualificationTypes}`,
    Description: 'What is asked for.',
    QualificationTypeStatus: 'Active',
    ...options,
  })
  return QualificationType!.QualificationTypeId!
}
let qualificationTypes = 0
