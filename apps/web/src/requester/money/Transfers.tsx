import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { shortened } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import tables from '../../shared/table/table.module.css'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from './Money.module.css'
import { accountInWords, causeInWords } from './words.ts'

/** Every movement: when, why, from which account to which. */
export function Transfers() {
  const pages = usePages('ListTransfers', { MaxResults: 50 })
  const transfers = pages.data?.pages.flatMap((page) => page.Transfers) ?? []
  return (
    <section aria-labelledby="movements">
      <h2 id="movements" className={styles.heading}>
        <Trans>Movements</Trans>
      </h2>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={4} height={28} />}
      {pages.data && transfers.length === 0 && (
        <Empty title={t`Nothing has moved yet`}>
          <Trans>
            Deposits, holds for published HITs, payments to Workers and what comes back are listed here, one line each.
          </Trans>
        </Empty>
      )}
      {transfers.length > 0 && (
        <div className={tables.scroll}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>When</Trans>
                </th>
                <th scope="col">
                  <Trans>Why</Trans>
                </th>
                <th scope="col" className={tables.aside}>
                  <Trans>From</Trans>
                </th>
                <th scope="col" className={tables.aside}>
                  <Trans>To</Trans>
                </th>
                <th scope="col" className={tables.aside}>
                  HIT
                </th>
                <th scope="col" className="end">
                  <Trans>Amount</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {transfers.map((transfer) => (
                <tr key={transfer.TransferId}>
                  <td>
                    <Moment at={transfer.Time} />
                  </td>
                  <td className={styles.why}>
                    {causeInWords(transfer.Code)}
                    <span className={styles.way}>
                      {accountInWords(transfer.DebitAccount)} → {accountInWords(transfer.CreditAccount)}{' '}
                      <HITLink of={transfer.HITId} />
                    </span>
                  </td>
                  <td className={`quiet ${tables.aside}`}>{accountInWords(transfer.DebitAccount)}</td>
                  <td className={`quiet ${tables.aside}`}>{accountInWords(transfer.CreditAccount)}</td>
                  <td className={tables.aside}>
                    <HITLink of={transfer.HITId} />
                  </td>
                  <td className="end">
                    <Money amount={transfer.Amount} unit={transfer.Unit} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More pages={pages} verb={t`Show more movements`} />
    </section>
  )
}

function HITLink({ of: hitId }: { of: string | undefined }) {
  if (!hitId) return null
  return (
    <Link to="/requester/hits/$hitId" params={{ hitId }} className="mono" title={hitId}>
      {shortened(hitId)}
    </Link>
  )
}
