import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { usePages } from '../../shared/api.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { payoutWords } from '../../shared/payout-words.ts'
import { StackedTable } from '../../shared/StackedTable.tsx'
import tables from '../../shared/table.module.css'

/** What was asked for and what became of it. */
export function MyPayouts() {
  const pages = usePages('ListMyPayouts', { MaxResults: 10 })
  const payouts = pages.data?.pages.flatMap((page) => page.Payouts) ?? []
  return (
    <>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {payouts.length > 0 && (
        <div className={tables.scroll}>
          <StackedTable aria-label={t`Pay-outs`}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Asked for</Trans>
                </th>
                <th scope="col" className="end">
                  <Trans>Amount</Trans>
                </th>
                <th scope="col">
                  <Trans>State</Trans>
                </th>
                <th scope="col">
                  <Trans>Account</Trans>
                </th>
                <th scope="col">
                  <Trans>Reference or reason</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {payouts.map((payout) => (
                <tr key={payout.PayoutId}>
                  <td>
                    <Moment at={payout.RequestTime} />
                  </td>
                  <td className="end">
                    <Money amount={payout.Amount} unit={payout.Unit} />
                  </td>
                  <td>{payoutWords(payout.State)}</td>
                  <td className="nowrap">{payout.Destination}</td>
                  <td dir="auto">{payout.ReturnReason ?? payout.BankReference ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </StackedTable>
        </div>
      )}
      <More pages={pages} verb={t`Show older pay-outs`} />
    </>
  )
}
