import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const BeginPasskey = statementBehaviour('BeginPasskey', async (context) => ({
  Options: JSON.stringify(await visitOf(context).ask('/passkey/generate-register-options')),
}))
