import { makeTimeId, Refusal, toAmount, toMicros } from '@kempelen/protocol'
import { findRequester, getRequesterBalance } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { move } from '../../steps/money.ts'

const largestDepositMicros = toMicros('1000000.00')

export const Deposit = behaviour('Deposit', async (context, { Amount, RequesterId }) => {
  const { connection, caller, at } = context
  const unit = context.config.currency
  const requesterId = RequesterId && caller.isOperator ? RequesterId : caller.requesterId
  if (!requesterId || (RequesterId && RequesterId !== requesterId) || !(await findRequester(connection, requesterId)))
    throw new Refusal('InvalidParameterValue', { Value: RequesterId ?? '', Parameter: 'RequesterId' })
  const amountMicros = toMicros(Amount)
  if (amountMicros === 0n || amountMicros > largestDepositMicros)
    throw new Refusal('InvalidParameterValue', {
      message: `The value "${Amount}" is not valid for the parameter Amount. A deposit is from 0.01 to 1,000,000.00.`,
    })
  const depositId = makeTimeId(at, randomLetters)
  const eventId = `${depositId}:DepositMade`
  await move(
    context,
    { requesterId, unit },
    {
      code: 'deposit',
      of: depositId,
      eventId,
      from: 'cash',
      to: 'available',
      amountMicros,
    },
  )
  context.record({
    requesterId,
    eventId,
    type: 'DepositMade',
    subjectId: requesterId,
    parents: [],
    state: { DepositId: depositId, AmountMicros: amountMicros, Unit: unit, Kind: 'play money' },
  })
  const { availableMicros } = await getRequesterBalance(connection, requesterId, unit)
  return { AvailableBalance: toAmount(availableMicros) }
})
