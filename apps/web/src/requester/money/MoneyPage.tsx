import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import { Figure, Figures } from '../../shared/Figure.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { May } from '../../shared/May.tsx'
import { Money } from '../../shared/Money.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { DepositForm } from './DepositForm.tsx'
import { Statements } from './Statements.tsx'
import { Transfers } from './Transfers.tsx'

/** What can be spent, what is held, and every movement. */
export function MoneyPage() {
  useLive('GetAccountBalance', 'ListTransfers')
  const balance = useQuery({ ...operationQuery('GetAccountBalance', {}), refetchOnMount: 'always' })
  return (
    <Page title={t`Money`}>
      {balance.error && <Problem error={balance.error} retry={() => void balance.refetch()} />}
      {balance.isPending && <Waiting rows={1} height={64} />}
      {balance.data && (
        <Figures>
          <Figure name={t`Available`} from={t`for new HITs, more assignments and bonuses`}>
            <Money amount={balance.data.AvailableBalance ?? '0.00'} />
          </Figure>
          <Figure name={t`On hold`} from={t`for published HITs and contested rejections`}>
            <Money amount={balance.data.OnHoldBalance ?? '0.00'} />
          </Figure>
        </Figures>
      )}
      <May call="Deposit">
        <DepositForm />
      </May>
      <Statements />
      <Transfers />
    </Page>
  )
}
