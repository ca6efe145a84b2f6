import { makeTimeId } from '@kempelen/protocol'
import { type AccountLetterRow, findPersonByEmail, postAccountLetter } from '@kempelen/store'
import { letterSeconds } from './accounts.ts'
import { Secret } from './config/secrets.ts'
import { type Market, randomLetters } from './context.ts'

/** A link for one person, to an address that may not be theirs yet. Without a person it goes to whoever has the address. */
export interface AccountLetter {
  readonly kind: AccountLetterRow['kind']
  readonly userId?: string
  readonly address: string
  readonly url: string
}

/** What stands sealed in the outbox. */
export interface SealedLetter {
  readonly address: string
  /** Nothing where a link would go round the second factor. */
  readonly url: string | undefined
}

/** Puts letters about accounts into the outbox; what nobody has the address for is dropped, and nobody is told. */
export function accountLetters(market: Market): (letter: AccountLetter) => Promise<void> {
  return async ({ kind, userId, address, url }) => {
    const person = userId ? { userId, hasTwoFactor: false } : await findPersonByEmail(market.database, address)
    if (!person) return
    const sealed: SealedLetter = { address, url: person.hasTwoFactor ? undefined : url }
    const createdAt = market.now()
    await postAccountLetter(market.database, {
      deliveryId: `${makeTimeId(createdAt, randomLetters)} AccountLetter`,
      userId: person.userId,
      kind,
      sealed: market.keys.seal(new Secret(JSON.stringify(sealed))).toString('base64'),
      createdAt,
      giveUpAt: new Date(createdAt.getTime() + letterSeconds[kind] * 1000),
    })
  }
}
