import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const SignUp = statementBehaviour('SignUp', async (context, { Name, Email, Password }) => {
  await visitOf(context).ask('/sign-up/email', {
    name: Name,
    email: Email,
    password: Password,
    callbackURL: '/account',
  })
  return {}
})
