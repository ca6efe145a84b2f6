import type { BankAccount } from './destination.ts'

/** One payment of an order. */
export interface OrderedPayout {
  readonly payoutId: string
  readonly workerId: string
  readonly amountMicros: bigint
  readonly creditor: BankAccount
}

/** Payments of one currency that are ordered together. */
export interface PayoutOrder {
  readonly orderId: string
  readonly unit: string
  readonly at: Date
  readonly debtor: BankAccount | undefined
  readonly payouts: readonly OrderedPayout[]
}

/** A document of an order, for somebody who carries it to the bank. */
export interface PayoutDocument {
  readonly contentType: string
  readonly content: string
}

/** What a document needs before there is anything in it. */
export type OrderHead = Omit<PayoutOrder, 'payouts'>

/**
 * A way on which money leaves the marketplace. One that pays by itself would give a reference in place of documents; there
 * is the bank alone so far, where a person carries a file and types the reference back.
 */
export interface PayoutRail {
  readonly name: string
  /** The documents that this order can be had as, by the ending of their names. */
  readonly formats: (order: OrderHead) => readonly string[]
  readonly write: (order: PayoutOrder, format: string) => PayoutDocument
}
