import { randomBytes } from 'node:crypto'
import type { MemberRole, OperationName } from '@kempelen/protocol'
import type {
  BatchRow,
  Connection,
  Database,
  EventInsertion,
  HITGroupRow,
  HITTypeKey,
  MarketEventInsertion,
  QualificationTypeRow,
  WorkerEventInsertion,
  WorkerPair,
  WorkerStanding,
} from '@kempelen/store'
import type { GroupChore } from './clock/group-chore.ts'
import type { Recount } from './clock/recount.ts'
import type { Keys } from './config/secrets.ts'
import type { Config } from './config/settings.ts'
import type { Credentials } from './credentials.ts'
import type { Deliveries } from './delivery/deliveries.ts'
import type { Pulse } from './health/pulse.ts'
import type { Tallies } from './health/tallies.ts'
import type { Live } from './live/live.ts'
import type { ObjectStore } from './outside/object-store.ts'
import type { Outside } from './outside/outside.ts'
import type { Recollection } from './recollection.ts'
import type { Suspensions } from './suspended.ts'
import type { Visit } from './visit.ts'

/** Who calls. A person may be several of these at once; a token is one. */
export interface Caller {
  readonly userId?: string
  readonly name?: string
  readonly email?: string
  readonly workerId?: string
  readonly requesterId?: string
  /** The membership by which a person acts for the Requester. */
  readonly memberId?: string
  /** The access key or token by which a program does. */
  readonly keyId?: string
  /** As what; a Manager where nothing is said. */
  readonly memberRole?: MemberRole
  readonly isOperator?: boolean
  readonly isClock?: boolean
}

/** What the server has at hand, the same for every request. */
export interface Market {
  readonly database: Database
  readonly config: Config
  readonly keys: Keys
  readonly now: () => Date
  /** The address that people and programs use. */
  readonly publicUrl: () => string
  readonly groups: Recollection<HITGroupRow>
  readonly qualificationTypes: Recollection<QualificationTypeRow>
  readonly workers: Recollection<WorkerStanding>
  readonly batches: Recollection<BatchRow>
  /** Touched by HITGroupId when places change, and by HITTypeId when answers do. */
  readonly rollUp: GroupChore
  readonly measures: GroupChore
  /** What Requesters see of Workers and of HITTypes, counted behind what happens. */
  readonly workerSums: Recount<WorkerPair>
  readonly hitTypeSums: Recount<HITTypeKey>
  readonly credentials: Credentials
  readonly suspensions: Suspensions
  readonly outside: Outside
  readonly objectStore: ObjectStore
  readonly deliveries: Deliveries
  readonly live: Live
  readonly pulse: Pulse
  readonly tallies: Tallies
}

/** An act of the caller, unless it names another actor. */
export type RecordedEvent = Omit<EventInsertion, 'at' | 'actor'> & { readonly actor?: string }

/** What an operation works with. */
export interface Context extends Market {
  readonly caller: Caller
  /** The request of a browser, in operations on accounts and sessions. */
  readonly visit: Visit | undefined
  readonly connection: Connection
  readonly at: Date
  /** Records an event in the operation's transaction. */
  readonly record: (event: RecordedEvent) => void
  readonly recordForWorker: (event: Omit<WorkerEventInsertion, 'at' | 'actor'>) => void
  readonly recordForMarket: (event: Omit<MarketEventInsertion, 'at' | 'actor' | 'eventId'>) => void
  /** Runs as the last thing of the transaction: for rows that many wait for, so that nobody waits for long. */
  readonly atLast: (act: () => Promise<void>) => void
  /** Runs once the transaction is on disk. */
  readonly afterwards: (act: () => void) => void
  /** Does another operation, as whoever is named. It has a transaction of its own, so hold none while it runs. */
  readonly dispatch: (caller: Caller, name: OperationName, input: object) => Promise<unknown>
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Random characters of `[0-9A-Z]`, each equally likely. */
export function randomLetters(length: number): string {
  let text = ''
  while (text.length < length) {
    for (const byte of randomBytes(length)) if (byte < 252 && text.length < length) text += letters[byte % 36]
  }
  return text
}
