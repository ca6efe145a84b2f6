import { makeTimeId, Refusal } from '@kempelen/protocol'
import { createPayoutFile, findLastDebtor } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { readAccount, sealAccount } from '../../payouts/destination.ts'
import { presentPayoutFile } from '../../present/payout.ts'

export const CreatePayoutFile = behaviour('CreatePayoutFile', async (context, { Unit, Debtor }) => {
  const { connection, keys, caller, at } = context
  const debtorSealed = Debtor ? sealAccount(keys, readAccount(Debtor)) : ((await findLastDebtor(connection)) ?? null)
  const payoutFileId = makeTimeId(at, randomLetters)
  const file = await createPayoutFile(connection, {
    ...{ payoutFileId, unit: Unit, debtorSealed, createdAt: at, createdBy: caller.userId ?? 'operator' },
  })
  if (!file) throw new Refusal('NothingToPayOut', { Unit })
  context.recordForMarket({
    type: 'PayoutFileCreated',
    subjectId: payoutFileId,
    state: { PayoutFileId: payoutFileId, Unit, Payouts: file.payouts, AmountMicros: file.amountMicros },
  })
  return { PayoutFile: presentPayoutFile(keys, { ...file, paid: 0n, returned: 0n }) }
})
