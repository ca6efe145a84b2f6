import type { Marketplace, Requester, Worker } from '../../src/marketplace.ts'
import type { WatchedClient } from '../client.ts'

/** Who plays in a story: one client with a Requester of its own, so that clients do not disturb each other. */
export interface Scene {
  readonly market: Marketplace
  readonly requester: Requester
  readonly client: WatchedClient
  /** Three of them. */
  readonly workers: readonly Worker[]
}
