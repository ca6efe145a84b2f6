import { statementBehaviour } from '../../behaviour.ts'
import { readCredential } from '../../steps/credential.ts'
import { visitOf } from '../../visit.ts'

export const SignInWithPasskey = statementBehaviour('SignInWithPasskey', async (context, { Credential }) => {
  await visitOf(context).ask('/passkey/verify-authentication', { response: readCredential(Credential) })
  return {}
})
