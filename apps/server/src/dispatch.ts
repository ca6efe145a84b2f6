import { type Operation, operations, parseInput, Refusal, type Role } from '@kempelen/protocol'
import {
  CommitUnknown,
  type Connection,
  type EventInsertion,
  hasEvent,
  insertEvent,
  insertWorkerEvent,
  isRolledBackByRace,
  type WorkerEventInsertion,
} from '@kempelen/store'
import type { Caller, Context, Market } from './context.ts'
import { behaviours } from './registry.ts'

/**
 * The one way in: finds shape and behaviour, parses, asks whether this caller may, runs the behaviour (in a transaction,
 * unless it only reads or is one statement of its own) and writes its events with it.
 *
 * @returns the output in wire fields; times are `Date`.
 * @throws Refusal for whatever is the caller's to mend; anything else is a fault of the server.
 */
export async function dispatch(market: Market, caller: Caller, name: string, input: unknown): Promise<unknown> {
  const operation = operations.get(name)
  const behaviour = behaviours.get(name)
  if (!operation || !behaviour) throw new Refusal('UnknownOperationException', { Operation: name })
  const role = roleOf(caller, operation)
  const parsed = parseInput(name, operation.input, input)

  const run = async (connection: Connection): Promise<Outcome> => {
    const at = market.now()
    const events: Omit<EventInsertion, 'at' | 'actor'>[] = []
    const workerEvents: Omit<WorkerEventInsertion, 'at' | 'actor'>[] = []
    const last: (() => Promise<void>)[] = []
    const afterwards: (() => void)[] = []
    const context: Context = {
      ...market,
      caller,
      connection,
      at,
      record: (event) => void events.push(event),
      recordForWorker: (event) => void workerEvents.push(event),
      atLast: (act) => void last.push(act),
      afterwards: (act) => void afterwards.push(act),
      dispatch: (other, otherName, otherInput) => dispatch(market, other, otherName, otherInput),
    }
    const output = await behaviour.run(context, parsed as never)
    const actor = actorOf(caller, role)
    for (const event of events) await insertEvent(connection, { ...event, at, actor })
    for (const event of workerEvents) await insertWorkerEvent(connection, { ...event, at, actor })
    for (const act of last) await act()
    return { output, afterwards, proof: events.at(-1) }
  }

  const isAlone = operation.reads || behaviour.kind === 'statement'
  const { output, afterwards } = await againAfterRace(() =>
    isAlone ? run(market.database) : settled(market, market.database.transaction(run)),
  )
  for (const act of afterwards) act()
  return output
}

interface Outcome {
  readonly output: unknown
  readonly afterwards: readonly (() => void)[]
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

function roleOf(caller: Caller, operation: Operation): Role {
  const role = operation.roles.find((one) => hasRole(caller, one))
  if (role) return role
  const isKnown = caller.userId ?? caller.workerId ?? caller.requesterId ?? caller.isOperator
  if (!isKnown) throw new Refusal('MissingAuthenticationTokenException')
  throw new Refusal('AccessDeniedException', { Operation: operation.name, Role: operation.roles[0] })
}

function hasRole(caller: Caller, role: Role): boolean {
  switch (role) {
    case 'requester':
      return caller.requesterId !== undefined
    case 'worker':
      return caller.workerId !== undefined
    case 'operator':
      return caller.isOperator === true
    case 'person':
      return caller.userId !== undefined
    case 'clock':
      return caller.isClock === true
    case 'anyone':
      return true
  }
}

function actorOf(caller: Caller, role: Role): string {
  if (role === 'clock') return 'clock'
  if (role === 'worker') return caller.workerId!
  if (role === 'requester') return caller.requesterId!
  return caller.userId ?? 'operator'
}
