import { findRequester } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const GetRequesterSettings = behaviour('GetRequesterSettings', async ({ connection, caller, config }) => {
  const requester = (await findRequester(connection, caller.requesterId!))!
  return { RejectionGate: requester.rejectionGate, WageFloor: config.wageFloor, FeePolicy: config.feePolicy }
})
