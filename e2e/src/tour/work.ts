import type { Cast } from './cast.ts'
import type { Host, Person } from './people.ts'
import { feelings } from './questions.ts'

type Who = Person | string

export interface HIT {
  readonly HITId: string
  readonly HITTypeId: string
  readonly HITGroupId: string
}

/** A HIT that stays for two weeks and is approved after three days. */
export async function publish(host: Host, requester: Who, Question: string, properties: object): Promise<HIT> {
  const times = { LifetimeInSeconds: 1_209_600, AutoApprovalDelayInSeconds: 259_200 }
  const input = { ...times, AssignmentDurationInSeconds: 900, ...properties, Question }
  return (await host.call<{ HIT: HIT }>('CreateHIT', input, requester)).HIT
}

/** One HIT that several people do at the same time, each in their own time. */
export interface Round {
  readonly hitId: string
  readonly people: readonly { readonly who: Who; readonly seconds: number; readonly fields: Record<string, string> }[]
}

/** Has them accept, lets each one's time go by, and has them hand in; gives the AssignmentIds in the order of the people. */
export async function work({ host, market }: Cast, { hitId, people }: Round): Promise<string[]> {
  const held = await Promise.all(people.map(({ who }) => accept(host, who, hitId)))
  const inOrder = people.map((one, at) => ({ ...one, AssignmentId: held[at]! }))
  let passed = 0
  for (const { who, seconds, fields, AssignmentId } of inOrder.toSorted((a, b) => a.seconds - b.seconds)) {
    await market.pass(seconds - passed)
    passed = seconds
    await host.call('SubmitAssignment', { AssignmentId, Fields: fields }, who)
  }
  return held
}

export async function accept(host: Host, who: Who, HITId: string): Promise<string> {
  type Accepted = { Assignment: { AssignmentId: string } }
  return (await host.call<Accepted>('AcceptAssignment', { HITId }, who)).Assignment.AssignmentId
}

/** What a person answers: mostly what the writer feels, and the less sure the further from it. */
export function anAnswer(feeling: string, chance: () => number): Record<string, string> {
  const isWrong = chance() < 0.12
  const said = isWrong ? feelings[Math.floor(chance() * 3)]! : feeling
  return { feeling: said, certainty: said === 'neutral' || isWrong ? 'somewhat' : 'very' }
}

/** Numbers between 0 and 1 that are the same in every tour. */
export function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
