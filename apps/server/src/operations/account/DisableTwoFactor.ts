import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const DisableTwoFactor = statementBehaviour('DisableTwoFactor', async (context, { Password }) => {
  const visit = visitOf(context)
  await visit.ask('/confirm-person', { password: Password })
  await visit.ask('/two-factor/disable', { password: Password })
  return {}
})
