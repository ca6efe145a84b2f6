import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const ChangeEmail = statementBehaviour('ChangeEmail', async (context, { Email, Password }) => {
  const visit = visitOf(context)
  await visit.ask('/confirm-person', { password: Password })
  await visit.ask('/change-email', { newEmail: Email, callbackURL: '/account' })
  return { IsMailed: context.config.smtpUrl !== '' }
})
