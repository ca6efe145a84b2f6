import { type Statement, toAmount } from '@kempelen/protocol'
import { type MovementRow, sumMovements, sumStanding } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { monthBounds } from '../../steps/month.ts'

export const GetStatement = behaviour('GetStatement', async (context, { Month, TimeZone = 'UTC' }) => {
  const { connection, at } = context
  const unit = context.config.currency
  const requesterId = context.caller.requesterId!
  const { from, to } = monthBounds(Month, TimeZone)
  const openingMicros = await sumStanding(connection, { requesterId, unit, to: from })
  const movements = await sumMovements(connection, { requesterId, unit, from, to })
  const closingMicros = movements.reduce(
    (sum, { isIn, amountMicros }) => (isIn ? sum + amountMicros : sum - amountMicros),
    openingMicros,
  )
  return {
    Statement: {
      ...{ Month, TimeZone, From: from, To: to, Unit: unit },
      OpeningBalance: toAmount(openingMicros),
      Lines: linesOf(movements),
      ClosingBalance: toAmount(closingMicros),
      IsRunning: at < to,
    },
  }
})

type Kind = Statement['Lines'][number]['Kind']

const kinds: Readonly<Record<string, Kind>> = {
  deposit: 'Deposit',
  reward: 'Reward',
  bonus: 'Bonus',
  'top-up': 'TopUp',
  fee: 'Fee',
  'bonus-fee': 'Fee',
}

function linesOf(movements: readonly MovementRow[]): Statement['Lines'] {
  const sums = new Map<Kind, { transfers: bigint; micros: bigint }>()
  for (const { code, isIn, transfers, amountMicros } of movements) {
    const kind = isIn && code !== 'deposit' ? 'Refund' : (kinds[code] ?? 'Other')
    const sum = sums.get(kind) ?? { transfers: 0n, micros: 0n }
    sums.set(kind, { transfers: sum.transfers + transfers, micros: sum.micros + amountMicros })
  }
  return [...sums].map(([Kind, { transfers, micros }]) => ({
    Kind,
    Transfers: Number(transfers),
    Amount: toAmount(micros),
  }))
}
