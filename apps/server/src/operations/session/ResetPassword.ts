import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const ResetPassword = statementBehaviour('ResetPassword', async (context, { Token, NewPassword }) => {
  await visitOf(context).ask('/reset-password', { token: Token, newPassword: NewPassword })
  return {}
})
