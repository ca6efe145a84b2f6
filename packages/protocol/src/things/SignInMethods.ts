import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { flag, text, time } from '../words.ts'

const Passkey = structure({ PasskeyId: text, Name: text, CreationTime: time }, ['PasskeyId'])

/** How a person may sign in. */
export const SignInMethods = structure(
  {
    HasPassword: flag,
    HasTwoFactor: flag,
    IsEmailConfirmed: flag,
    Passkeys: list(Passkey),
    /** Names of identity providers. */
    Providers: list(text),
    /** Whether the marketplace sends mail, so that links can be mailed. */
    SendsMail: flag,
  },
  ['HasPassword', 'HasTwoFactor', 'IsEmailConfirmed', 'Passkeys', 'Providers', 'SendsMail'],
)

export type SignInMethods = ValueOf<typeof SignInMethods>
