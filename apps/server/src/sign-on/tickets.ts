import { useSignOnTicket } from '@kempelen/store'
import { hashToken } from '../config/secrets.ts'
import type { Market } from '../context.ts'
import { Sealed } from './sealed.ts'
import type { SignOnTicket } from './session.ts'

/** From the redirect to its arrival. */
const ticketSeconds = 60

/** Tickets from the providers' door to the session: sealed, short-lived, and good once. */
export function ticketsOf({ keys, now, database }: Pick<Market, 'keys' | 'now' | 'database'>) {
  const sealed = new Sealed<SignOnTicket>(keys, 'sign-on ticket', ticketSeconds)
  return {
    address: (ticket: SignOnTicket): string => `/api/auth/sign-on?ticket=${sealed.seal(ticket, now())}`,
    take: async (text: string): Promise<SignOnTicket | undefined> => {
      const ticket = sealed.open(text, now())
      if (!ticket) return undefined
      const expiresAt = new Date(now().getTime() + ticketSeconds * 1000)
      const isFirst = await useSignOnTicket(database, { ticketHash: hashToken(text), expiresAt, now: now() })
      return isFirst ? ticket : undefined
    },
  }
}
