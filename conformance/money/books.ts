import { expect } from 'vitest'
import type { Marketplace, Requester, Worker } from '../src/marketplace.ts'
import { hitInput } from '../src/questions.ts'

/** One Requester's money, watched to the cent. */
export class Books {
  readonly #market: Marketplace
  readonly #requester: Requester

  constructor(market: Marketplace, requester: Requester) {
    this.#market = market
    this.#requester = requester
  }

  static async open(market: Marketplace, deposit: string): Promise<Books> {
    return new Books(market, await market.makeRequester(deposit))
  }

  call<T = Record<string, unknown>>(operation: string, input: object = {}): Promise<T> {
    return this.#market.rest<T>(this.#requester.Token, operation, input)
  }

  async publish(more: object): Promise<string> {
    return (await this.call<{ HIT: { HITId: string } }>('CreateHIT', hitInput(more))).HIT.HITId
  }

  /** What can be spent and what is on hold; MTurk leaves the second out where it is nothing. */
  async expectBalance(available: string, onHold = '0.00'): Promise<void> {
    const { AvailableBalance, OnHoldBalance = '0.00' } = await this.call<Record<string, string>>('GetAccountBalance')
    expect({ AvailableBalance, OnHoldBalance }).toEqual({ AvailableBalance: available, OnHoldBalance: onHold })
  }
}

export interface Earnings {
  AvailableBalance: string
  PendingAmount: string
  ContestedAmount: string
  RewardAmount: string
  BonusAmount: string
  NumberOfAssignmentsSubmitted: number
  NumberOfAssignmentsApproved: number
  NumberOfAssignmentsRejected: number
}

export async function expectEarnings(market: Marketplace, worker: Worker, expected: Partial<Earnings>): Promise<void> {
  expect(await market.rest(worker.Token, 'GetEarnings')).toMatchObject(expected)
}
