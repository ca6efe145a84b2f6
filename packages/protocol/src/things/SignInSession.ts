import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { flag, text, time } from '../words.ts'

/** A browser in which a person is signed in. */
export const SignInSession = structure({ SignInTime: time, LastUsedTime: time, Browser: text, IsThisOne: flag }, [
  'SignInTime',
  'LastUsedTime',
  'IsThisOne',
])

export type SignInSession = ValueOf<typeof SignInSession>
