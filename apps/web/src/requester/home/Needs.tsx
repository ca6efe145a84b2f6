import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Output } from '../../shared/api.ts'
import { Figure, Figures } from '../../shared/Figure.tsx'
import { count } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import styles from './Home.module.css'

/** What waits for a person, with the way to it. */
export function Needs({ overview }: { overview: Output<'GetRequesterOverview'> }) {
  const { ToReview, IsMoreToReview, NextAutoApproval, OpenAppeals, Unit, IsBalanceLow, DaysLeft } = overview
  return (
    <section aria-labelledby="needs" className={styles.part}>
      <h2 id="needs">
        <Trans>What needs you</Trans>
      </h2>
      <Figures>
        <Figure
          name={t`To review`}
          from={
            NextAutoApproval ? (
              <Trans>
                the first is approved by itself <Moment at={NextAutoApproval} />
              </Trans>
            ) : (
              t`nothing to do`
            )
          }
        >
          <Link to="/requester/hits">
            {IsMoreToReview ? `${count(ToReview)}+` : plural(ToReview, { one: '# assignment', other: '# assignments' })}
          </Link>
        </Figure>
        <Figure name={t`Open appeals`} from={t`decided by a reviewer or an operator, or by you in approving`}>
          {OpenAppeals > 0 ? (
            <Link to="/requester/activity" search={{ kind: 'review' }}>
              {count(OpenAppeals)}
            </Link>
          ) : (
            count(OpenAppeals)
          )}
        </Figure>
        <Figure
          name={t`Available`}
          from={
            <Link to="/requester/money" data-low={IsBalanceLow || undefined} className={styles.balance}>
              {IsBalanceLow
                ? t`lasts ${plural(Math.max(0, Math.round(DaysLeft ?? 0)), { one: '# more day', other: '# more days' })} at this pace: deposit`
                : t`Deposit and movements`}
            </Link>
          }
        >
          <Money amount={overview.AvailableBalance} unit={Unit} />
        </Figure>
        <Figure name={t`Committed`} from={t`held for HITs, contested, and in the reserve of batches`}>
          <Money amount={overview.CommittedBalance} unit={Unit} />
        </Figure>
      </Figures>
    </section>
  )
}
