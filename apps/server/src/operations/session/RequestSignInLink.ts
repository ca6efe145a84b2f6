import { Refusal } from '@kempelen/protocol'
import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const RequestSignInLink = statementBehaviour('RequestSignInLink', async (context, { Email, From }) => {
  if (context.config.smtpUrl === '')
    throw new Refusal('AccountRefused', { message: 'This marketplace sends no mail. Sign in with your password.' })
  await visitOf(context).ask('/sign-in/magic-link', {
    email: Email,
    callbackURL: From ?? '/',
    errorCallbackURL: '/sign-in?problem=This+link+was+used+or+is+too+old.',
  })
  return {}
})
