import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { currentPassword, flag } from '../../words.ts'

export const EraseMyAccount = operation({
  name: 'EraseMyAccount',
  noun: 'account',
  roles: ['person'],
  input: structure({ Confirmation: { type: 'string', enum: ['ERASE'] }, Password: currentPassword, GiveUpPay: flag }, [
    'Confirmation',
  ]),
  output: structure({}),
  errors: ['AccountRefused', 'FreshSignInNeeded', 'PayIsLeft', 'LastOwner'],
  prose:
    'Erases the person: account, sessions, ways to sign in, address, name, profile, answers about themselves, saved searches, own messages and words of appeals and reports, drafts and files that were not handed in. Answers that were handed in stay with their Requesters under the WorkerId, which leads to nobody any more. Held assignments are returned. Pay that is available is paid out before or given up with GiveUpPay; what is approved later goes to nobody. It takes the password, or, without one, a sign-in of the last ten minutes.',
})
