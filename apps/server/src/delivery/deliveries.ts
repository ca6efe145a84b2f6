import {
  claimDeliveries,
  type DeliveryRow,
  deleteDeliveries,
  giveUpDeliveries,
  listDueLanes,
  postponeDelivery,
} from '@kempelen/store'
import { delaySeconds } from './back-off.ts'
import type { EventDelivery } from './event-document.ts'
import { Lanes } from './lanes.ts'
import { mailTest } from './mail.ts'
import { reasonOf } from './reason.ts'
import { type Desk, send } from './transports.ts'

/** Lanes served at once by one server; one that hangs holds its place for an attempt, not for longer. */
const mostLanes = 64
/** Sent at once within a lane; MTurk promises no order either. */
const mostInLane = 8
const attemptSeconds = 10
/** Longer than an attempt and what is written about it: after that time a delivery in hand counts as dropped. */
const claimSeconds = 30

/**
 * Takes from the outbox what is due and sends it. Any number of servers may do so at once. What arrived is deleted; what
 * did not is tried again later and later, until a day is over. A lane is one destination of one Requester, and a lane
 * that fails rests, so that a dead receiver costs the others nothing.
 */
export class Deliveries {
  readonly #desk: Desk
  readonly #lanes: Lanes
  readonly #atWork = new Set<Promise<void>>()
  readonly #stopping = new AbortController()

  constructor(desk: Desk) {
    this.#desk = desk
    this.#lanes = new Lanes(() => desk.now())
  }

  /** Begins with what is due, without waiting for it. @returns the number of lanes begun. */
  async begin(report: (error: unknown) => void): Promise<number> {
    const limit = mostLanes - this.#atWork.size
    if (limit <= 0) return 0
    const due = await listDueLanes(this.#desk.database, {
      now: this.#desk.now(),
      except: this.#lanes.closed(),
      limit,
    })
    for (const lane of due) {
      this.#lanes.open(lane)
      const work: Promise<void> = this.#serve(lane)
        .catch(report)
        .finally(() => {
          this.#lanes.leave(lane)
          this.#atWork.delete(work)
        })
      this.#atWork.add(work)
    }
    return due.length
  }

  /** When all that was begun has ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#atWork)
  }

  /** Breaks off; what was in hand is due again a little later. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.settled()
  }

  /** Ends the rest of a lane, for somebody who has mended the receiver. */
  wake(lane: string): void {
    this.#lanes.wake(lane)
  }

  /** Sends once, now, past the outbox. @returns why it failed, or nothing when it arrived. */
  async tryOnce(delivery: EventDelivery, seconds: number): Promise<string | undefined> {
    const error = await attempt(() => send(this.#desk, delivery, AbortSignal.timeout(seconds * 1000)))
    return error ? reasonOf(error) : undefined
  }

  /** Sends a mail, now. @returns why it failed, or nothing when it was taken. */
  async tryMail(to: string, seconds: number): Promise<string | undefined> {
    const error = await attempt(() => mailTest(this.#desk, to, AbortSignal.timeout(seconds * 1000)))
    return error ? reasonOf(error) : undefined
  }

  async #serve(lane: string): Promise<void> {
    const { database, now } = this.#desk
    while (!this.#stopping.signal.aborted) {
      const batch = await claimDeliveries(database, {
        lane,
        now: now(),
        until: later(now(), claimSeconds),
        limit: this.#lanes.isFailing(lane) ? 1 : mostInLane,
      })
      if (batch.length === 0) return
      const errors = await Promise.all(batch.map((delivery) => attempt(() => this.#send(delivery))))
      const arrived = batch.filter((_, index) => !errors[index])
      await deleteDeliveries(
        database,
        arrived.map(({ deliveryId }) => deliveryId),
      )
      if (this.#stopping.signal.aborted) return
      for (const [index, error] of errors.entries()) if (error) await this.#putOff(batch[index]!, error)
      if (arrived.length > 0) this.#lanes.works(lane)
      else return this.#lanes.fails(lane)
    }
  }

  #send(delivery: DeliveryRow): Promise<void> {
    const signal = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(attemptSeconds * 1000)])
    return send(this.#desk, delivery, signal)
  }

  /** The last attempt is made when the time is over. */
  async #putOff({ deliveryId, lane, attempts, giveUpAt }: DeliveryRow, error: unknown): Promise<void> {
    const { database, now } = this.#desk
    const reason = reasonOf(error)
    const next = later(now(), delaySeconds(attempts))
    await postponeDelivery(database, {
      deliveryId,
      nextAttemptAt: next < giveUpAt ? next : giveUpAt,
      error: reason,
    })
    await giveUpDeliveries(database, { lane, now: now(), error: reason })
  }
}

async function attempt(work: () => Promise<void>): Promise<unknown> {
  try {
    await work()
    return undefined
  } catch (error) {
    return error ?? new Error('Failed without an error')
  }
}

function later(time: Date, seconds: number): Date {
  return new Date(time.getTime() + seconds * 1000)
}
