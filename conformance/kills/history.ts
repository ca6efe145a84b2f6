import type { Worker } from '../src/marketplace.ts'
import { Refused } from '../src/rest.ts'

/** Without an answer, or with one that says that the server failed, a request may or may not have happened. */
export type Outcome = 'done' | 'refused' | 'unknown'

export type Attempt<T> =
  | { outcome: 'done'; answer: T }
  | { outcome: 'refused'; code: string }
  | { outcome: 'unknown'; reason: string }

export async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { outcome: 'done', answer: await work() }
  } catch (error) {
    if (error instanceof Refused && error.status < 500) return { outcome: 'refused', code: error.code }
    return { outcome: 'unknown', reason: String((error as Error).cause ?? error) }
  }
}

export interface HITRecord {
  /** The UniqueRequestToken, and the RequesterAnnotation. */
  readonly token: string
  readonly input: { MaxAssignments: number; Reward: string }
  hitId?: string
}

export interface Addition {
  readonly hitId: string
  readonly number: number
  readonly token: string
  outcome: Outcome
}

export interface Turn {
  readonly worker: Worker
  readonly hitId: string
  readonly assignmentId: string
  /** The answer sent, which a program sends again until it hears that it is on disk. */
  answer?: string
  submission?: Outcome
  return?: Outcome
  review?: { act: 'Approved' | 'Rejected'; outcome: Outcome }
}

export interface Bonus {
  readonly turn: Turn
  readonly amount: string
  /** The UniqueRequestToken, and the Reason. */
  readonly token: string
  outcome: Outcome
}

/** Everything that the clients asked and were told, over all rounds. */
export class History {
  readonly hits: HITRecord[] = []
  readonly additions: Addition[] = []
  readonly turns: Turn[] = []
  readonly bonuses: Bonus[] = []
  /** Refusals for which the client knows no reason. */
  readonly surprises: string[] = []
  readonly counts = { done: 0, refused: 0, unknown: 0 }
  #tokens = 0

  makeToken(): string {
    return `token-${this.#tokens++}`
  }

  async attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
    const made = await attempt(work)
    this.counts[made.outcome]++
    return made
  }

  /** HITs known by their id. */
  get published(): (HITRecord & { hitId: string })[] {
    return this.hits.filter((hit): hit is HITRecord & { hitId: string } => hit.hitId !== undefined)
  }
}
