import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const ConfirmTwoFactor = statementBehaviour('ConfirmTwoFactor', async (context, { Code }) => {
  await visitOf(context).ask('/two-factor/verify-totp', { code: Code })
  return {}
})
