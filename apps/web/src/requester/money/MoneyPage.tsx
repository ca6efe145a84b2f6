import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import { Figure, Figures } from '../../shared/Figure.tsx'
import { Money } from '../../shared/Money.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { DepositForm } from './DepositForm.tsx'
import { Transfers } from './Transfers.tsx'

/** What can be spent, what is held, and every movement. */
export function MoneyPage() {
  const balance = useQuery({ ...operationQuery('GetAccountBalance', {}), refetchOnMount: 'always' })
  return (
    <Page title="Money">
      {balance.error && <Problem error={balance.error} retry={() => void balance.refetch()} />}
      {balance.isPending && <Waiting rows={1} height={64} />}
      {balance.data && (
        <Figures>
          <Figure name="Available" from="for new HITs, more assignments and bonuses">
            <Money amount={balance.data.AvailableBalance ?? '0.00'} />
          </Figure>
          <Figure name="On hold" from="for published HITs and contested rejections">
            <Money amount={balance.data.OnHoldBalance ?? '0.00'} />
          </Figure>
        </Figures>
      )}
      <DepositForm />
      <Transfers />
    </Page>
  )
}
