import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, sensitiveSessionMiddleware } from 'better-auth/api'

/** Without a password a sign-in as old as this still shows who somebody is. */
const freshSeconds = 600

/** `POST /api/auth/confirm-person`: whether it is really the person, by the password or, without one, by a new sign-in. */
export const confirmPerson = {
  id: 'confirm-person',
  endpoints: {
    confirmPerson: createAuthEndpoint(
      '/confirm-person',
      { method: 'POST', use: [sensitiveSessionMiddleware] },
      async (ctx) => {
        const { session, user } = ctx.context.session
        const account = await ctx.context.internalAdapter.findCredentialAccount(user.id)
        if (!account?.password) {
          if (Date.now() - new Date(session.createdAt).getTime() < freshSeconds * 1000) return ctx.json({})
          throw new APIError('FORBIDDEN', { code: 'SESSION_NOT_FRESH', message: 'Sign in again' })
        }
        const { password } = (ctx.body ?? {}) as { password?: unknown }
        const isRight =
          typeof password === 'string' && (await ctx.context.password.verify({ hash: account.password, password }))
        if (!isRight) throw new APIError('BAD_REQUEST', { message: 'The password is wrong' })
        return ctx.json({})
      },
    ),
  },
} satisfies BetterAuthPlugin
