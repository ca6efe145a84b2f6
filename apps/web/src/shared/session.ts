import { call } from './api.ts'
import { actNow } from './later/waiting.ts'

/** A refusal of signing up or in, to be told beside the form. */
export class SignInError extends Error {}

/** What a second factor gives: a code of the authenticator or a recovery code. */
export type SecondFactor = { readonly Code: string } | { readonly RecoveryCode: string }

export interface Credentials {
  readonly email: string
  readonly password: string
  /** Asks the person for the code of their second factor, where the account has one. */
  readonly askCode: () => Promise<SecondFactor>
}

export function signIn({ email, password, askCode }: Credentials): Promise<void> {
  return beside(async () => {
    const { NeedsCode } = await call('SignIn', { Email: email, Password: password })
    if (NeedsCode) await call('ConfirmSignIn', await askCode())
  })
}

export interface Newcomer {
  readonly name: string
  readonly email: string
  readonly password: string
}

export function signUp({ name, email, password }: Newcomer): Promise<void> {
  return beside(() => call('SignUp', { Name: name, Email: email, Password: password }))
}

export async function signOut(): Promise<void> {
  await actNow()
  await call('SignOut', {})
}

async function beside(act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    throw new SignInError((error as Error).message, { cause: error })
  }
}
