import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { operationQuery, usePages } from '../../shared/api.ts'
import { Figure, Figures } from '../../shared/Figure.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { Money } from '../../shared/Money.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { FirstHIT } from './FirstHIT.tsx'
import { HITTypeRow } from './HITTypeRow.tsx'
import styles from './HITTypes.module.css'

/** What needs the Requester, then what runs. */
export function HITTypesPage() {
  useLive('ListHITTypes')
  const pages = usePages('ListHITTypes', { MaxResults: 50 })
  const types = pages.data?.pages.flatMap((page) => page.HITTypes) ?? []
  const toReview = types.filter((type) => type.NumberOfAssignmentsSubmitted > 0)
  const others = types.filter((type) => type.NumberOfAssignmentsSubmitted === 0)
  return (
    <Page title={t`HITs`}>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={5} height={64} />}
      {pages.data && types.length === 0 && <FirstHIT />}
      {types.length > 0 && (
        <>
          <Overview waiting={sum(toReview.map((type) => type.NumberOfAssignmentsSubmitted))} />
          {toReview.length > 0 && (
            <section aria-labelledby="review">
              <h2 id="review" className={styles.heading}>
                <Trans>To review</Trans>
              </h2>
              <ul className={styles.types}>
                {toReview.map((type) => (
                  <HITTypeRow key={type.HITTypeId} type={type} />
                ))}
              </ul>
            </section>
          )}
          {others.length > 0 && (
            <section aria-labelledby="others">
              <h2 id="others" className={styles.heading}>
                {toReview.length > 0 ? t`Everything else` : t`All HITs`}
              </h2>
              <ul className={styles.types}>
                {others.map((type) => (
                  <HITTypeRow key={type.HITTypeId} type={type} />
                ))}
              </ul>
            </section>
          )}
          <More pages={pages} verb={t`Show more HITs`} />
        </>
      )}
    </Page>
  )
}

function Overview({ waiting }: { waiting: number }) {
  const balance = useQuery({ ...operationQuery('GetAccountBalance', {}), refetchOnMount: 'always' })
  return (
    <Figures>
      <Figure
        name={t`Waiting for your review`}
        from={waiting > 0 ? t`approved by themselves when their time comes` : t`nothing to do`}
      >
        {plural(waiting, { one: '# assignment', other: '# assignments' })}
      </Figure>
      <Figure
        name={t`Available balance`}
        from={
          <Link to="/requester/money">
            <Trans>Deposit and movements</Trans>
          </Link>
        }
      >
        {balance.data?.AvailableBalance ? <Money amount={balance.data.AvailableBalance} /> : '–'}
      </Figure>
      <Figure name={t`On hold`} from={t`for published HITs and contested rejections`}>
        {balance.data?.OnHoldBalance ? <Money amount={balance.data.OnHoldBalance} /> : '–'}
      </Figure>
    </Figures>
  )
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
