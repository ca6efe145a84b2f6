import { Refusal } from '@kempelen/protocol'
import { deleteSignOnProvider } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const DeleteSignOnProvider = behaviour('DeleteSignOnProvider', async ({ connection }, { ProviderId }) => {
  if (!(await deleteSignOnProvider(connection, ProviderId)))
    throw new Refusal('SignOnProviderDoesNotExist', { ProviderId })
  return {}
})
