import { deletePayoutMethod } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const DeletePayoutMethod = behaviour('DeletePayoutMethod', async ({ connection, caller }) => {
  await deletePayoutMethod(connection, caller.workerId!)
  return {}
})
