import type { Payout } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePages } from '../../shared/api.ts'
import { shortened } from '../../shared/format.ts'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { payoutColumns } from '../../shared/payout-columns.tsx'
import { payoutStates, payoutWords } from '../../shared/payout-words.ts'
import { type Column, Table } from '../../shared/table/Table.tsx'
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
      {payouts.length > 0 && <Table rows={payouts} keyOf={({ PayoutId }) => PayoutId} columns={columns(setChosen)} />}
      <More pages={pages} verb={t`Show older pay-outs`} />
      <ReturnPayout payout={chosen} onClose={() => setChosen(undefined)} />
    </section>
  )
}

const columns = (onReturn: (payout: Payout) => void): Column<Payout>[] => {
  const { amount, state, account, asked, note } = payoutColumns()
  const worker: Column<Payout> = {
    name: t`Worker`,
    cell: ({ WorkerId }) => (
      <Link to="/operator/people/$id" params={{ id: WorkerId }}>
        {shortened(WorkerId)}
      </Link>
    ),
  }
  const deed: Column<Payout> = {
    ...{ name: t`Return`, isUnseen: true },
    cell: (payout) => payout.State !== 'Returned' && <Return payout={payout} onReturn={() => onReturn(payout)} />,
  }
  return [worker, amount, state, account, asked, note, deed]
}

function Return({ payout, onReturn }: { payout: Payout; onReturn: () => void }) {
  return (
    <Button variant="default" size="xs" onClick={onReturn} aria-label={t`Return the pay-out of ${payout.WorkerId}`}>
      <Trans>Return…</Trans>
    </Button>
  )
}
