import { randomBytes } from 'node:crypto'
import type { OperationName } from '@kempelen/protocol'
import type {
  BatchRow,
  Connection,
  Database,
  EventInsertion,
  HITGroupRow,
  QualificationTypeRow,
  WorkerEventInsertion,
  WorkerStanding,
} from '@kempelen/store'
import type { GroupRollUp } from './clock/roll-up.ts'
import type { Keys } from './config/secrets.ts'
import type { Config } from './config/settings.ts'
import type { Credentials } from './credentials.ts'
import type { Deliveries } from './delivery/deliveries.ts'
import type { ObjectStore } from './outside/object-store.ts'
import type { Outside } from './outside/outside.ts'
import type { Recollection } from './recollection.ts'

/** Who calls. A person may be several of these at once; a token is one. */
export interface Caller {
  readonly userId?: string
  readonly name?: string
  readonly email?: string
  readonly workerId?: string
  readonly requesterId?: string
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
  readonly rollUp: GroupRollUp
  readonly credentials: Credentials
  readonly outside: Outside
  readonly objectStore: ObjectStore
  readonly deliveries: Deliveries
}

/** What an operation works with. */
export interface Context extends Market {
  readonly caller: Caller
  readonly connection: Connection
  readonly at: Date
  /** Records an event in the operation's transaction. */
  readonly record: (event: Omit<EventInsertion, 'at' | 'actor'>) => void
  readonly recordForWorker: (event: Omit<WorkerEventInsertion, 'at' | 'actor'>) => void
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
