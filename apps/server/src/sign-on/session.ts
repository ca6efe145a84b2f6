import type { AuthContext, BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { Identity } from './identity.ts'

/** Whom a provider has signed in, on the way from its door to the session. */
export interface SignOnTicket extends Identity {
  readonly providerId: string
  /** The provider speaks for the domain of the address, so an account with it is this person's. */
  readonly mayJoin: boolean
  /** A path of ours. */
  readonly next: string
}

/** Gives a ticket once, or nothing where it is not ours, too old or used. */
export type TakeTicket = (sealed: string) => Promise<SignOnTicket | undefined>

/** `GET /api/auth/sign-on?ticket=`: turns a ticket into an account and a session. */
export function signOn(take: TakeTicket) {
  return {
    id: 'sign-on',
    endpoints: {
      signOn: createAuthEndpoint('/sign-on', { method: 'GET', requireHeaders: true }, async (ctx) => {
        const ticket = await take(String(ctx.query?.ticket ?? ''))
        const refused = (problem: string) => ctx.redirect(`/sign-in?problem=${encodeURIComponent(problem)}`)
        if (!ticket) throw refused('This sign-in has expired or was used. Begin again.')
        const user = await userOf(ctx.context.internalAdapter, ticket)
        if (!user)
          throw refused(
            `There is an account for ${ticket.email} already. Sign in with its password; the provider does not speak for this address.`,
          )
        const session = await ctx.context.internalAdapter.createSession(user.id)
        if (!session) throw new APIError('INTERNAL_SERVER_ERROR')
        await setSessionCookie(ctx, { session, user })
        throw ctx.redirect(ticket.next)
      }),
    },
  } satisfies BetterAuthPlugin
}

async function userOf(adapter: AuthContext['internalAdapter'], ticket: SignOnTicket) {
  const { subject: accountId, email, name, hasProvenEmail: emailVerified, mayJoin } = ticket
  const providerId = `sign-on:${ticket.providerId}`
  const owner = await adapter.findAccountOwnerByKey({ providerId, accountId } as never)
  if (owner?.kind === 'owned') return owner.user
  const known = await adapter.findUserByEmail(email)
  if (!known) return (await adapter.createOAuthUser({ email, name, emailVerified }, { providerId, accountId })).user
  if (!mayJoin) return undefined
  // Whoever made the account never proved that the address was theirs: their way in must not stay open.
  if (!known.user.emailVerified) {
    await adapter.deleteAccounts(known.user.id)
    await adapter.deleteUserSessions(known.user.id)
  }
  await adapter.linkAccount({ userId: known.user.id, providerId, accountId })
  return adapter.updateUser(known.user.id, { emailVerified: true })
}
