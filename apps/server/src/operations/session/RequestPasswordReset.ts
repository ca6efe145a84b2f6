import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const RequestPasswordReset = statementBehaviour('RequestPasswordReset', async (context, { Email }) => {
  await visitOf(context).ask('/request-password-reset', { email: Email })
  return {}
})
