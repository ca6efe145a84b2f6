import { erasePerson, findAddress, listMemberships, lockAccount, lockMembers } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { endMembershipOf } from '../../steps/end-membership.ts'
import { leaveWork } from '../../steps/leave-work.ts'
import { removeMailTo } from '../../steps/remove-mail.ts'
import { visitOf } from '../../visit.ts'

export const EraseMyAccount = behaviour('EraseMyAccount', async (context, { Password, GiveUpPay }) => {
  const { connection, at, config, credentials } = context
  const userId = context.caller.userId!
  const visit = visitOf(context)
  await visit.ask('/confirm-person', { password: Password })
  const { workerId } = await lockAccount(connection, userId)
  await leaveRequesters(context, userId)
  if (workerId) await leaveWork(context, workerId, GiveUpPay ?? false)
  const email = (await findAddress(connection, userId))!
  // Before the session's row is locked here: better-auth has connections of its own.
  await visit.ask('/sign-out', {})
  await erasePerson(connection, { userId, workerId, email, now: at })
  await removeMailTo(config.dataDir, email)
  context.afterwards(() => {
    credentials.forgetAccount(userId)
    if (workerId) context.workers.forget(workerId)
  })
  return {}
})

async function leaveRequesters(context: Context, userId: string): Promise<void> {
  for (const { requesterId, memberId } of await listMemberships(context.connection, userId)) {
    const members = await lockMembers(context.connection, requesterId)
    const member = members.find((one) => one.memberId === memberId)
    if (member) await endMembershipOf(context, { member, members })
  }
}
