import { plural, t } from '@lingui/core/macro'
import type { Output } from '../../shared/api.ts'
import { Figure, Figures } from '../../shared/Figure.tsx'
import { count, duration, money } from '../../shared/format.ts'
import { Money } from '../../shared/Money.tsx'

/** The figures, each with what it is made of. */
export function EarningsFigures({ earnings }: { earnings: Output<'GetEarnings'> }) {
  const unit = earnings.Unit
  const waiting =
    earnings.NumberOfAssignmentsSubmitted - earnings.NumberOfAssignmentsApproved - earnings.NumberOfAssignmentsRejected
  // A wage worked out from seconds would say nothing.
  const payPerHour = earnings.PaidSeconds >= 60 ? earnings.PayPerHour : undefined
  const withSearching = earnings.PayPerHourWithSearching
  return (
    <Figures>
      <Figure name={t`Today`} from={t`${money(earnings.ThisWeek, unit)} this week`}>
        <Money amount={earnings.Today} unit={unit} />
      </Figure>
      <Figure
        name={t`Balance`}
        from={t`${money(earnings.RewardAmount, unit)} rewards + ${money(earnings.BonusAmount, unit)} bonuses earned`}
      >
        <Money amount={earnings.AvailableBalance} unit={unit} />
      </Figure>
      <Figure
        name={t`Pending`}
        from={
          waiting > 0
            ? plural(waiting, { one: '# assignment waiting for review', other: '# assignments waiting for review' })
            : t`nothing waits for review`
        }
      >
        <Money amount={earnings.PendingAmount} unit={unit} />
      </Figure>
      <Figure name={t`Contested`} from={t`${count(earnings.NumberOfAssignmentsRejected)} rejected in all`}>
        <Money amount={earnings.ContestedAmount} unit={unit} />
      </Figure>
      <Figure
        name={t`Pay per hour`}
        from={
          payPerHour
            ? withSearching
              ? t`from ${duration(earnings.PaidSeconds)} of approved work; ${money(withSearching, unit)} with looking for it`
              : t`from ${duration(earnings.PaidSeconds)} of approved work`
            : t`known after a minute of approved work`
        }
      >
        {payPerHour ? <Money amount={payPerHour} unit={unit} /> : '–'}
      </Figure>
    </Figures>
  )
}
