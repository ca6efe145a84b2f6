import { t } from '@lingui/core/macro'
import { usePages } from '../../shared/api.ts'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { payoutColumns } from '../../shared/payout-columns.tsx'
import { Table } from '../../shared/table/Table.tsx'

/** What was asked for and what became of it. */
export function MyPayouts() {
  const pages = usePages('ListMyPayouts', { MaxResults: 10 })
  const payouts = pages.data?.pages.flatMap((page) => page.Payouts) ?? []
  const { asked, amount, state, account, note } = payoutColumns()
  return (
    <>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {payouts.length > 0 && (
        <Table
          rows={payouts}
          keyOf={({ PayoutId }) => PayoutId}
          columns={[asked, amount, state, account, note]}
          label={t`Pay-outs`}
        />
      )}
      <More pages={pages} verb={t`Show older pay-outs`} />
    </>
  )
}
