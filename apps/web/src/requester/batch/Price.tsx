import type { Batch } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { AmountInput } from '../../shared/AmountInput.tsx'
import { amountProblem, readAmount, typedAmount } from '../../shared/amount.ts'
import { isRefusal, useAction } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { duration, money } from '../../shared/format.ts'
import { May } from '../../shared/May.tsx'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Batch.module.css'

/** A batch that waits for its price, or was never published: the reward, and the button. */
export function Price({ batch }: { batch: Batch }) {
  const [typed, setTyped] = useState(typedAmount(batch.ProposedReward ?? batch.Reward))
  const publish = useAction('PublishBatch', ['GetBatch', 'ListBatches', 'GetAccountBalance', 'GetBatchLabels'])
  const isPriced = batch.BatchStatus === 'Priced'
  const reward = readAmount(typed)
  return (
    <section className={styles.price} aria-labelledby="price">
      <div>
        <h2 id="price">{isPriced ? t`The tasks take longer than you thought` : t`Not published yet`}</h2>
        <p className="quiet">
          {isPriced ? (
            <Trans>
              The pilot took {duration(batch.MeasuredSeconds ?? 0)} a task instead of {duration(batch.EstimatedSeconds)}
              . {money(batch.Reward, batch.Unit)} means {money(batch.MeasuredPayPerHour ?? '0', batch.Unit)} per hour;
              the floor is {money(batch.WageFloor, batch.Unit)}. The rest waits until you publish it with{' '}
              {money(batch.ProposedReward ?? batch.Reward, batch.Unit)} or more.
            </Trans>
          ) : (
            <Trans>
              At most {money(batch.CostLimit, batch.Unit)} is reserved when it is published, and no fee counted yet.
            </Trans>
          )}
        </p>
      </div>
      <May call="PublishBatch" isTold>
        <form
          className={styles.pay}
          onSubmit={(event) => {
            event.preventDefault()
            if (reward) publish.mutate({ BatchId: batch.BatchId, Reward: reward })
          }}
        >
          <AmountInput
            label={t`Reward for a task`}
            unit={batch.Unit}
            value={typed}
            error={reward ? undefined : amountProblem('0.05')}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" loading={publish.isPending} disabled={batch.Items.Total === 0}>
            {isPriced ? t`Publish the rest` : t`Publish`}
          </Button>
        </form>
      </May>
      {publish.error && (
        <>
          <Problem error={publish.error} />
          {isRefusal(publish.error, 'InsufficientFunds') && (
            <div>
              <ButtonLink to="/requester/money" variant="default">
                <Trans>Deposit play money</Trans>
              </ButtonLink>
            </div>
          )}
        </>
      )}
    </section>
  )
}
