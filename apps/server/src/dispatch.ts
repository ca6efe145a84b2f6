import { makeTimeId, operations, parseInput, Refusal } from '@kempelen/protocol'
import {
  CommitUnknown,
  type Connection,
  type EventInsertion,
  hasEvent,
  insertEvent,
  insertMarketEvent,
  insertWorkerEvent,
  isRolledBackByRace,
  type MarketEventInsertion,
  type WorkerEventInsertion,
} from '@kempelen/store'
import { actorOf } from './actor.ts'
import { type Caller, type Context, type Market, type RecordedEvent, randomLetters } from './context.ts'
import { concerned } from './live/concerned.ts'
import { behaviours } from './registry.ts'
import { roleOf } from './role-of.ts'
import { checkNotSuspended } from './suspended.ts'
import type { Visit } from './visit.ts'

/**
 * The one way in: finds shape and behaviour, parses, asks whether this caller may, runs the behaviour (in a transaction,
 * unless it only reads or is one statement of its own) and writes its events with it.
 *
 * @param visit the browser's request, for operations on accounts and sessions.
 * @returns the output in wire fields; times are `Date`.
 * @throws Refusal for whatever is the caller's to mend; anything else is a fault of the server.
 */
export async function dispatch(
  market: Market,
  caller: Caller,
  name: string,
  input: unknown,
  visit?: Visit,
): Promise<unknown> {
  try {
    return await carryOut(market, caller, name, input, visit)
  } catch (error) {
    // What the clock is refused has been done by another server.
    if (!caller.isClock || !(error instanceof Refusal)) market.tallies.note(error)
    throw error
  }
}

async function carryOut(
  market: Market,
  caller: Caller,
  name: string,
  input: unknown,
  visit: Visit | undefined,
): Promise<unknown> {
  const operation = operations.get(name)
  const behaviour = behaviours.get(name)
  if (!operation || !behaviour) throw new Refusal('UnknownOperationException', { Operation: name })
  const role = roleOf(caller, operation)
  await checkNotSuspended(market, caller, role, operation)
  const parsed = parseInput(name, operation.input, input)

  const run = async (connection: Connection): Promise<Outcome> => {
    const at = market.now()
    const events: RecordedEvent[] = []
    const workerEvents: Omit<WorkerEventInsertion, 'at' | 'actor'>[] = []
    const marketEvents: Omit<MarketEventInsertion, 'at' | 'actor' | 'eventId'>[] = []
    const last: (() => Promise<void>)[] = []
    const afterwards: (() => void)[] = []
    const context: Context = {
      ...market,
      caller,
      visit,
      connection,
      at,
      record: (event) => void events.push(event),
      recordForWorker: (event) => void workerEvents.push(event),
      recordForMarket: (event) => void marketEvents.push(event),
      atLast: (act) => void last.push(act),
      afterwards: (act) => void afterwards.push(act),
      dispatch: (other, otherName, otherInput) => dispatch(market, other, otherName, otherInput),
    }
    const output = await behaviour.run(context, parsed as never)
    const actor = actorOf(caller, role)
    for (const event of events) await insertEvent(connection, { actor, ...event, at })
    for (const event of workerEvents) await insertWorkerEvent(connection, { ...event, at, actor })
    for (const event of marketEvents)
      await insertMarketEvent(connection, { eventId: makeTimeId(at, randomLetters), ...event, at, actor })
    for (const act of last) await act()
    const states = [...events, ...workerEvents, ...marketEvents].map(({ state }) => state)
    return { output, afterwards, states, proof: events.at(-1) }
  }

  const isAlone = operation.reads || behaviour.kind === 'statement'
  const { output, afterwards, states } = await againAfterRace(() =>
    isAlone ? run(market.database) : settled(market, market.database.transaction(run)),
  )
  for (const act of afterwards) act()
  if (!operation.reads) {
    for (const audience of concerned(caller, name, parsed as object, states)) market.live.note(audience, name)
  }
  return output
}

interface Outcome {
  readonly output: unknown
  readonly afterwards: readonly (() => void)[]
  /** What its events say, which name the people concerned. */
  readonly states: readonly object[]
  /** An event that is on disk exactly when the transaction is. */
  readonly proof: Pick<EventInsertion, 'requesterId' | 'eventId'> | undefined
}

/**
 * When the engine goes away in the middle of a commit, the event tells whether it happened. SDKs send a request again
 * that was answered with 500, so that answer is given only when nothing was written.
 */
async function settled(market: Market, transaction: Promise<Outcome>): Promise<Outcome> {
  try {
    return await transaction
  } catch (error) {
    if (!(error instanceof CommitUnknown)) throw error
    const outcome = error.result as Outcome
    if (outcome.proof && (await hasEvent(market.database, outcome.proof))) return outcome
    throw error
  }
}

/** Two requests that waited for each other: the engine rolled one back, which is as if it had not come yet. */
async function againAfterRace<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= 5 || !isRolledBackByRace(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt * Math.random()))
    }
  }
}
