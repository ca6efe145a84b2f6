import type { Payout } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePages } from '../../shared/api.ts'
import { shortened } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { payoutStates, payoutWords } from '../../shared/payout-words.ts'
import { StackedTable } from '../../shared/StackedTable.tsx'
import tables from '../../shared/table.module.css'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from '../Operator.module.css'
import { ReturnPayout } from './ReturnPayout.tsx'

/** Every pay-out, with what became of it. */
export function Payouts() {
  const [state, setState] = useState<Payout['State'] | ''>('')
  const [chosen, setChosen] = useState<Payout>()
  const pages = usePages('ListPayouts', { ...(state && { State: state }), MaxResults: 25 })
  const payouts = pages.data?.pages.flatMap((page) => page.Payouts) ?? []
  return (
    <section className={styles.part} aria-labelledby="payouts">
      <div className={styles.head}>
        <h2 id="payouts">
          <Trans>All pay-outs</Trans>
        </h2>
        <NativeSelect
          label={t`State`}
          data={[{ value: '', label: t`All` }, ...payoutStates.map((value) => ({ value, label: payoutWords(value) }))]}
          value={state}
          onChange={({ currentTarget }) => setState(currentTarget.value as typeof state)}
        />
      </div>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={3} height={28} />}
      {pages.data && payouts.length === 0 && (
        <p className="quiet">
          <Trans>None.</Trans>
        </p>
      )}
      {payouts.length > 0 && (
        <div className={tables.scroll}>
          <StackedTable>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Worker</Trans>
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
                  <Trans>Asked for</Trans>
                </th>
                <th scope="col">
                  <Trans>Reference or reason</Trans>
                </th>
                <th scope="col" aria-label={t`Return`} />
              </tr>
            </thead>
            <tbody>
              {payouts.map((payout) => (
                <Row key={payout.PayoutId} payout={payout} onReturn={() => setChosen(payout)} />
              ))}
            </tbody>
          </StackedTable>
        </div>
      )}
      <More pages={pages} verb={t`Show older pay-outs`} />
      <ReturnPayout payout={chosen} onClose={() => setChosen(undefined)} />
    </section>
  )
}

function Row({ payout, onReturn }: { payout: Payout; onReturn: () => void }) {
  return (
    <tr>
      <td>
        <Link to="/operator/people/$id" params={{ id: payout.WorkerId }}>
          {shortened(payout.WorkerId)}
        </Link>
      </td>
      <td className="end">
        <Money amount={payout.Amount} unit={payout.Unit} />
      </td>
      <td>{payoutWords(payout.State)}</td>
      <td className="nowrap">{payout.Destination}</td>
      <td>
        <Moment at={payout.RequestTime} />
      </td>
      <td dir="auto">{payout.ReturnReason ?? payout.BankReference ?? ''}</td>
      <td>
        {payout.State !== 'Returned' && (
          <Button
            variant="default"
            size="xs"
            onClick={onReturn}
            aria-label={t`Return the pay-out of ${payout.WorkerId}`}
          >
            <Trans>Return…</Trans>
          </Button>
        )}
      </td>
    </tr>
  )
}
