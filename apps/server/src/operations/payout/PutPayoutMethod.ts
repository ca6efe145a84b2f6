import { maskedIban } from '@kempelen/rules'
import { findPayoutMethod, putPayoutMethod } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { readAccount, sealAccount } from '../../payouts/destination.ts'
import { nextWeek } from '../../payouts/weekly.ts'
import { presentPayoutMethod } from '../../present/payout-method.ts'

export const PutPayoutMethod = behaviour('PutPayoutMethod', async (context, input) => {
  const { connection, keys, at } = context
  const workerId = context.caller.workerId!
  const account = readAccount(input)
  const kept = await findPayoutMethod(connection, workerId)
  const isWeekly = input.Weekly ?? false
  const method = {
    workerId,
    destinationSealed: sealAccount(keys, account),
    hint: maskedIban(account.iban),
    isWeekly,
    nextWeeklyAt: isWeekly ? (kept?.nextWeeklyAt ?? nextWeek(at)) : null,
    updatedAt: at,
  }
  await putPayoutMethod(connection, method)
  context.recordForWorker({
    workerId,
    eventId: `${workerId}:PayoutMethodChanged:${at.getTime()}`,
    type: 'PayoutMethodChanged',
    subjectId: workerId,
    parents: [],
    state: { WorkerId: workerId, Kind: 'BankTransfer', Weekly: isWeekly },
  })
  return { PayoutMethod: presentPayoutMethod(keys, method) }
})
