import { deleteAboutMe } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const WithdrawAboutMe = behaviour('WithdrawAboutMe', async ({ connection, caller }, { Question }) => {
  await deleteAboutMe(connection, caller.workerId!, Question)
  return {}
})
