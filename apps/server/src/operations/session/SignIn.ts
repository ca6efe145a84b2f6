import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const SignIn = statementBehaviour('SignIn', async (context, { Email, Password }) => {
  const answer = await visitOf(context).ask<{ twoFactorRedirect?: boolean }>('/sign-in/email', {
    email: Email,
    password: Password,
  })
  return { NeedsCode: answer.twoFactorRedirect === true }
})
