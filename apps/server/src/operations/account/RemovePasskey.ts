import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const RemovePasskey = statementBehaviour('RemovePasskey', async (context, { PasskeyId }) => {
  await visitOf(context).ask('/passkey/delete-passkey', { id: PasskeyId })
  return {}
})
