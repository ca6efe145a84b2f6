import { randomUUID } from 'node:crypto'
import { Refusal } from '@kempelen/protocol'
import { findSignOnProvider, type SignOnProviderRow, useSignOnTicket } from '@kempelen/store'
import type { Market } from '../context.ts'
import { addressesOf } from './addresses.ts'
import { type Identity, SignOnFailed, speaksFor } from './identity.ts'
import { beginOidc, endOidc, type OidcState } from './oidc.ts'
import { beginSaml, endSaml, samlMetadata } from './saml.ts'
import { Sealed } from './sealed.ts'
import { ticketsOf } from './tickets.ts'

/** Time to sign in at the provider. */
export const stateSeconds = 15 * 60
/** An assertion is too old after that in any case. */
const assertionSeconds = 86_400

interface State {
  readonly providerId: string
  readonly next: string
  readonly oidc?: OidcState
  readonly requestId?: string
}

/** Signing in with an identity provider, from leaving for it to coming back with a ticket for the session. */
export class SignOnFlows {
  readonly #market: Market
  readonly #states: Sealed<State>

  constructor(market: Market) {
    this.#market = market
    this.#states = new Sealed<State>(market.keys, 'sign-on state', stateSeconds)
  }

  /** Where the browser goes, and what it must bring back in a cookie; SAML carries that along by itself. */
  async begin(providerId: string, from: string | undefined): Promise<{ url: string; cookie?: string }> {
    const { keys, now } = this.#market
    const provider = await this.#providerOf(providerId)
    const next = ownPath(from)
    if (provider.kind === 'SAML') {
      const requestId = `_${randomUUID()}`
      const state = this.#states.seal({ providerId, next, requestId }, now())
      return { url: await beginSaml(provider, this.#addressesOf(provider), requestId, state) }
    }
    const { url, state } = await beginOidc(provider, keys, this.#addressesOf(provider).redirect)
    return { url, cookie: this.#states.seal({ providerId, next, oidc: state }, now()) }
  }

  /** Back from OpenID Connect with the query of the redirect. @returns where the session begins. */
  async endOidc(providerId: string, query: string, cookie: string | undefined): Promise<string> {
    const provider = await this.#providerOf(providerId)
    const state = this.#stateOf(providerId, cookie)
    if (!state.oidc) throw new SignOnFailed(begunElsewhere)
    const came = new URL(`${this.#addressesOf(provider).redirect}${query}`)
    return this.#ticket(provider, await endOidc(provider, this.#market.keys, came, state.oidc), state.next)
  }

  /** Back from SAML with the form that the provider had the browser post. @returns where the session begins. */
  async endSaml(providerId: string, form: URLSearchParams): Promise<string> {
    const { database, now } = this.#market
    const provider = await this.#providerOf(providerId)
    const state = this.#stateOf(providerId, form.get('RelayState') ?? undefined)
    if (!state.requestId) throw new SignOnFailed(begunElsewhere)
    const response = form.get('SAMLResponse') ?? ''
    const word = await endSaml(provider, this.#addressesOf(provider), state.requestId, response)
    const at = now()
    const expiresAt = new Date(at.getTime() + assertionSeconds * 1000)
    if (!(await useSignOnTicket(database, { ticketHash: word.ticketHash, expiresAt, now: at })))
      throw new SignOnFailed('This sign-in has been used. Begin again.')
    return this.#ticket(provider, word.identity, state.next)
  }

  /** What a SAML provider is to know of us. */
  async metadata(providerId: string): Promise<string> {
    const provider = await this.#providerOf(providerId)
    if (provider.kind !== 'SAML') throw new Refusal('SignOnProviderDoesNotExist', { ProviderId: providerId })
    return samlMetadata(provider, this.#addressesOf(provider))
  }

  async #providerOf(providerId: string): Promise<SignOnProviderRow> {
    const provider = await findSignOnProvider(this.#market.database, providerId)
    if (!provider) throw new Refusal('SignOnProviderDoesNotExist', { ProviderId: providerId })
    return provider
  }

  #stateOf(providerId: string, sealed: string | undefined): State {
    const state = this.#states.open(sealed, this.#market.now())
    if (state?.providerId !== providerId) throw new SignOnFailed(begunElsewhere)
    return state
  }

  #ticket(provider: SignOnProviderRow, identity: Identity, next: string): string {
    const mayJoin = speaksFor(provider, identity.email)
    return ticketsOf(this.#market).address({ ...identity, providerId: provider.providerId, mayJoin, next })
  }

  #addressesOf(provider: SignOnProviderRow) {
    return addressesOf(this.#market.publicUrl(), provider)
  }
}

const begunElsewhere = 'This sign-in was begun in another browser or too long ago. Begin again.'

/** Only a page of ours; `//elsewhere` is none. */
function ownPath(from: string | undefined): string {
  return from !== undefined && /^\/(?![/\\])/.test(from) ? from : '/welcome'
}
