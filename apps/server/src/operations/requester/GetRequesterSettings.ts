import { findRequester } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentRequesterSettings } from '../../present/requester.ts'

export const GetRequesterSettings = behaviour('GetRequesterSettings', async ({ connection, caller, config }) => {
  const requester = (await findRequester(connection, caller.requesterId!))!
  return { ...presentRequesterSettings(requester), WageFloor: config.wageFloor, FeePolicy: config.feePolicy }
})
