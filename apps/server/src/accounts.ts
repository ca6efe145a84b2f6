import { randomUUID } from 'node:crypto'
import { betterAuth } from 'better-auth'
import type pg from 'pg'

export interface AccountSettings {
  /** The address that people type, which cookies and the Origin check go by. */
  readonly publicUrl: string
  readonly trustedOrigins: readonly string[]
  readonly secret: string
}

export type Accounts = ReturnType<typeof openAccounts>

/**
 * Who is signed in, by better-auth. Its tables stand in the schema `auth` (packages/store/migrations), so `pool` must
 * have that schema as its search_path.
 */
export function openAccounts(pool: pg.Pool, { publicUrl, trustedOrigins, secret }: AccountSettings) {
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
    emailAndPassword: { enabled: true, minPasswordLength: 8, maxPasswordLength: 200 },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 100, // A class room signs up behind one address; guessing passwords must stay slow.
      customRules: { '/sign-in/email': { window: 60, max: 15 }, '/sign-up/email': { window: 60, max: 60 } },
    },
    session: {
      expiresIn: 30 * 86_400,
      updateAge: 86_400,
      fields: snake(['userId', 'expiresAt', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent']),
    },
    user: { modelName: 'user', fields: snake(['emailVerified', 'createdAt', 'updatedAt']) },
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

function snake<const N extends string>(names: readonly N[]): Record<N, string> {
  return Object.fromEntries(
    names.map((name) => [name, name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
  ) as Record<N, string>
}
