import { randomUUID } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { magicLink, twoFactor } from 'better-auth/plugins'
import type pg from 'pg'
import type { AccountLetter } from './account-letters.ts'
import { confirmPerson } from './confirm-person.ts'
import { signOn, type TakeTicket } from './sign-on/session.ts'

export interface AccountSettings {
  /** The address that people type, which cookies and the Origin check go by. */
  readonly publicUrl: string
  readonly trustedOrigins: readonly string[]
  readonly secret: string
  /** People whom an identity provider has signed in. */
  readonly takeTicket: TakeTicket
  readonly sendLetter: (letter: AccountLetter) => Promise<void>
  /** Whether letters arrive: without mail they only stand in the data directory. */
  readonly sendsMail: boolean
}

export type Accounts = ReturnType<typeof openAccounts>

/**
 * Who is signed in, by better-auth. Its tables stand in the schema `auth` (packages/store/migrations), so `pool` must
 * have that schema as its search_path.
 */
export function openAccounts(pool: pg.Pool, settings: AccountSettings) {
  const { publicUrl, trustedOrigins, secret, takeTicket, sendLetter, sendsMail } = settings
  return betterAuth({
    database: pool,
    baseURL: publicUrl,
    basePath: '/api/auth',
    trustedOrigins: [...trustedOrigins],
    secret,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    advanced: {
      database: { generateId: () => randomUUID() },
      useSecureCookies: publicUrl.startsWith('https:'),
      cookiePrefix: 'kempelen',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      disableOriginCheck: false,
    },
    plugins: [
      signOn(takeTicket),
      confirmPerson,
      magicLink({
        expiresIn: letterSeconds.SignInLink,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ email, url }) => sendLetter({ kind: 'SignInLink', address: email, url }),
      }),
      twoFactor({ issuer: new URL(publicUrl).host, allowPasswordless: true, schema: twoFactorNames }),
      passkey({ rpName: new URL(publicUrl).host, origin: new URL(publicUrl).origin, schema: passkeyNames }),
    ],
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: letterSeconds.ResetPassword,
      sendResetPassword: ({ user, token }) =>
        sendLetter({
          kind: 'ResetPassword',
          userId: user.id,
          address: user.email,
          url: `${publicUrl}/reset-password/${token}`,
        }),
    },
    emailVerification: {
      sendOnSignUp: sendsMail,
      expiresIn: letterSeconds.ConfirmEmail,
      sendVerificationEmail: ({ user, url }) =>
        sendLetter({ kind: 'ConfirmEmail', userId: user.id, address: user.email, url }),
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 100, // A class room signs up behind one address; guessing passwords must stay slow.
      customRules: {
        '/sign-in/email': { window: 60, max: 15 },
        '/sign-up/email': { window: 60, max: 60 },
        '/confirm-person': { window: 60, max: 10 },
        // As slow as better-auth's own three in ten seconds, but a slip of the finger or two does not stop anybody.
        '/two-factor/*': { window: 60, max: 18 },
      },
    },
    session: {
      expiresIn: 30 * 86_400,
      updateAge: 86_400,
      fields: snake(['userId', 'expiresAt', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent']),
    },
    user: {
      modelName: 'user',
      fields: snake(['emailVerified', 'createdAt', 'updatedAt']),
      changeEmail: { enabled: true, updateEmailWithoutVerification: !sendsMail },
    },
    account: {
      fields: snake([
        'userId',
        'accountId',
        'providerId',
        'accessToken',
        'refreshToken',
        'idToken',
        'accessTokenExpiresAt',
        'refreshTokenExpiresAt',
        'createdAt',
        'updatedAt',
      ]),
    },
    verification: { fields: snake(['expiresAt', 'createdAt', 'updatedAt']) },
  })
}

/** How long what a letter holds is good for. */
export const letterSeconds = { ConfirmEmail: 86_400, ResetPassword: 3600, SignInLink: 600 } as const

const twoFactorNames = {
  user: { fields: snake(['twoFactorEnabled']) },
  twoFactor: {
    modelName: 'two_factor',
    fields: snake(['backupCodes', 'userId', 'failedVerificationCount', 'lockedUntil']),
  },
}

const passkeyNames = {
  passkey: {
    fields: {
      ...snake(['publicKey', 'userId', 'deviceType', 'backedUp', 'createdAt']),
      credentialID: 'credential_id',
    },
  },
}

function snake<const N extends string>(names: readonly N[]): Record<N, string> {
  return Object.fromEntries(
    names.map((name) => [name, name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
  ) as Record<N, string>
}
