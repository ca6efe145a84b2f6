import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import tables from '../../shared/table/table.module.css'
import { Waiting } from '../../shared/Waiting.tsx'

/** What Requesters have put in. */
export function Deposits() {
  const pages = usePages('ListDeposits', { MaxResults: 50 })
  const deposits = pages.data?.pages.flatMap((page) => page.Deposits) ?? []
  return (
    <>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={3} height={28} />}
      {pages.data && deposits.length === 0 && (
        <Empty title={t`No deposit yet`}>
          <Trans>Requesters deposit under Money, before they publish work.</Trans>
        </Empty>
      )}
      {deposits.length > 0 && (
        <div className={tables.scroll}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Requester</Trans>
                </th>
                <th scope="col" className="end">
                  <Trans>Amount</Trans>
                </th>
                <th scope="col">
                  <Trans>When</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {deposits.map((deposit) => (
                <tr key={deposit.TransferId}>
                  <td dir="auto">
                    <Link to="/operator/people/$id" params={{ id: deposit.RequesterId }}>
                      {deposit.RequesterName}
                    </Link>
                  </td>
                  <td className="end">
                    <Money amount={deposit.Amount} unit={deposit.Unit} />
                  </td>
                  <td>
                    <Moment at={deposit.Time} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More pages={pages} verb={t`Show older deposits`} />
    </>
  )
}
