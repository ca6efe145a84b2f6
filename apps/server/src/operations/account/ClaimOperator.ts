import { Refusal } from '@kempelen/protocol'
import { claimOperatorInvitation, lockAccount, updateAccount } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { hashToken } from '../../config/secrets.ts'

export const ClaimOperator = behaviour('ClaimOperator', async (context, { Token }) => {
  const { connection, at, caller } = context
  const account = await lockAccount(connection, caller.userId!)
  if (account.isOperator) return {}
  if (!(await claimOperatorInvitation(connection, hashToken(Token), at)))
    throw new Refusal('InvalidParameterValue', {
      message: 'This link has been used or was never given out. `kempelen operator-link` prints a new one.',
    })
  await updateAccount(connection, { ...account, isOperator: true })
  context.recordForWorker({
    workerId: account.workerId ?? 'none',
    eventId: `${caller.userId}:OperatorClaimed`,
    type: 'OperatorClaimed',
    subjectId: caller.userId!,
    parents: [],
    state: { UserId: caller.userId },
  })
  context.afterwards(() => context.credentials.forgetAccount(context.caller.userId!))
  return {}
})
