import { statementBehaviour } from '../../behaviour.ts'
import { visitOf } from '../../visit.ts'

export const BeginPasskeySignIn = statementBehaviour('BeginPasskeySignIn', async (context) => ({
  Options: JSON.stringify(await visitOf(context).ask('/passkey/generate-authenticate-options')),
}))
