import type { Connection } from './database.ts'
import { statement } from './statement.ts'

const byEmail = statement<{ email: string }, { userId: string; hasTwoFactor: boolean }>(
  'find-person-by-email',
  `select id as user_id, coalesce(two_factor_enabled, false) as has_two_factor from auth."user" where email = lower(:email)`,
)

/** Who has an account under an address. */
export async function findPersonByEmail(
  connection: Connection,
  email: string,
): Promise<{ userId: string; hasTwoFactor: boolean } | undefined> {
  return (await connection.query(byEmail, { email }))[0]
}

/** How a person may sign in. */
export interface SignInMethodsRow {
  hasPassword: boolean
  hasTwoFactor: boolean
  isEmailConfirmed: boolean
  passkeys: readonly { id: string; name: string | null; createdAt: string }[]
  /** Ids of sign-on providers. */
  providers: readonly string[]
}

const methods = statement<{ userId: string }, SignInMethodsRow>(
  'get-sign-in-methods',
  `select
     exists (select from auth."account" own where own.user_id = person.id and password is not null) as has_password,
     coalesce(two_factor_enabled, false) as has_two_factor, email_verified as is_email_confirmed,
     (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'createdAt', created_at) order by created_at, id), '[]')
      from auth."passkey" own where own.user_id = person.id) as passkeys,
     (select coalesce(array_agg(substr(provider_id, 9) order by provider_id), '{}')
      from auth."account" own where own.user_id = person.id and provider_id like 'sign-on:%') as providers
   from auth."user" person where id = :userId`,
)

export async function findSignInMethods(connection: Connection, userId: string): Promise<SignInMethodsRow | undefined> {
  return (await connection.query(methods, { userId }))[0]
}
