import type { Output } from '../../shared/api.ts'
import { Figure, Figures } from '../../shared/Figure.tsx'
import { count, counted, duration, money } from '../../shared/format.ts'
import { Money } from '../../shared/Money.tsx'

/** The four figures, each with what it is made of. */
export function EarningsFigures({ earnings }: { earnings: Output<'GetEarnings'> }) {
  const unit = earnings.Unit
  const waiting =
    earnings.NumberOfAssignmentsSubmitted - earnings.NumberOfAssignmentsApproved - earnings.NumberOfAssignmentsRejected
  // A wage worked out from seconds would say nothing.
  const payPerHour = earnings.PaidSeconds >= 60 ? earnings.PayPerHour : undefined
  return (
    <Figures>
      <Figure
        name="Balance"
        from={`${money(earnings.RewardAmount, unit)} rewards + ${money(earnings.BonusAmount, unit)} bonuses earned`}
      >
        <Money amount={earnings.AvailableBalance} unit={unit} />
      </Figure>
      <Figure
        name="Pending"
        from={waiting > 0 ? `${counted(waiting, 'assignment')} waiting for review` : 'nothing waits for review'}
      >
        <Money amount={earnings.PendingAmount} unit={unit} />
      </Figure>
      <Figure name="Contested" from={`${count(earnings.NumberOfAssignmentsRejected)} rejected in all`}>
        <Money amount={earnings.ContestedAmount} unit={unit} />
      </Figure>
      <Figure
        name="Pay per hour"
        from={
          payPerHour
            ? `from ${duration(earnings.PaidSeconds)} of approved work`
            : 'known after a minute of approved work'
        }
      >
        {payPerHour ? <Money amount={payPerHour} unit={unit} /> : '–'}
      </Figure>
    </Figures>
  )
}
