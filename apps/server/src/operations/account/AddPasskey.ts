import { statementBehaviour } from '../../behaviour.ts'
import { readCredential } from '../../steps/credential.ts'
import { visitOf } from '../../visit.ts'

export const AddPasskey = statementBehaviour('AddPasskey', async (context, { Name, Credential }) => {
  await visitOf(context).ask('/passkey/verify-registration', { name: Name, response: readCredential(Credential) })
  return {}
})
