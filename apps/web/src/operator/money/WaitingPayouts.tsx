import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Output, operationQuery } from '../../shared/api.ts'
import { money } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from '../Operator.module.css'
import { NewPayoutFile } from './NewPayoutFile.tsx'

type Totals = Output<'GetPayoutTotals'>

/** What waits for the next file, by currency. */
export function WaitingPayouts() {
  const totals = useQuery(operationQuery('GetPayoutTotals', {}))
  return (
    <section className={styles.part} aria-labelledby="waiting">
      <h2 id="waiting">
        <Trans>Waiting for a file</Trans>
      </h2>
      {totals.error && <Problem error={totals.error} retry={() => void totals.refetch()} />}
      {totals.isPending && <Waiting rows={1} height={64} />}
      {totals.data?.Requested.length === 0 && (
        <p className="quiet">
          <Trans>No pay-out waits. Workers ask for theirs under Earnings.</Trans>
        </p>
      )}
      {totals.data?.Requested.map((one) => (
        <Currency key={one.Unit} waiting={one} debtor={totals.data.Debtor} />
      ))}
    </section>
  )
}

function Currency({ waiting, debtor }: { waiting: Totals['Requested'][number]; debtor: Totals['Debtor'] }) {
  const [isOpen, setOpen] = useState(false)
  const { NumberOfPayouts: number, Amount, Unit, OldestRequestTime: oldest } = waiting
  return (
    <div className={styles.head}>
      <p>
        {t`${plural(number, { one: '# pay-out', other: '# pay-outs' })}, ${money(Amount, Unit)}`}
        {', '}
        <Trans>
          the oldest asked for <Moment at={oldest} />
        </Trans>
      </p>
      <Button onClick={() => setOpen(true)}>
        <Trans>Make a pay-out file…</Trans>
      </Button>
      <NewPayoutFile unit={Unit} debtor={debtor} opened={isOpen} onClose={() => setOpen(false)} />
    </div>
  )
}
