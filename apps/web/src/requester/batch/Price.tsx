import type { Batch } from '@kempelen/protocol'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isRefusal, useAction } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { duration, money } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Batch.module.css'

/** A batch that waits for its price, or was never published: the reward, and the button. */
export function Price({ batch }: { batch: Batch }) {
  const [reward, setReward] = useState(batch.ProposedReward ?? batch.Reward)
  const publish = useAction('PublishBatch', ['GetBatch', 'ListBatches', 'GetAccountBalance', 'GetBatchLabels'])
  const isPriced = batch.BatchStatus === 'Priced'
  const isAmount = /^\d+(\.\d{1,2})?$/.test(reward)
  return (
    <section className={styles.price} aria-labelledby="price">
      <div>
        <h2 id="price">{isPriced ? 'The tasks take longer than you thought' : 'Not published yet'}</h2>
        <p className="quiet">
          {isPriced ? (
            <>
              The pilot took {duration(batch.MeasuredSeconds ?? 0)} a task instead of {duration(batch.EstimatedSeconds)}
              . {money(batch.Reward, batch.Unit)} means {money(batch.MeasuredPayPerHour ?? '0', batch.Unit)} per hour;
              the floor is {money(batch.WageFloor, batch.Unit)}. The rest waits until you publish it with{' '}
              {money(batch.ProposedReward ?? batch.Reward, batch.Unit)} or more.
            </>
          ) : (
            <>At most {money(batch.CostLimit, batch.Unit)} is reserved when it is published, and no fee counted yet.</>
          )}
        </p>
      </div>
      <form
        className={styles.pay}
        onSubmit={(event) => {
          event.preventDefault()
          if (isAmount) publish.mutate({ BatchId: batch.BatchId, Reward: reward })
        }}
      >
        <TextInput
          label="Reward for a task"
          leftSection="$"
          inputMode="decimal"
          value={reward}
          error={isAmount ? undefined : 'An amount such as 0.05'}
          onChange={(event) => setReward(event.currentTarget.value)}
        />
        <Button type="submit" loading={publish.isPending} disabled={batch.Items.Total === 0}>
          {isPriced ? 'Publish the rest' : 'Publish'}
        </Button>
      </form>
      {publish.error && (
        <>
          <Problem error={publish.error} />
          {isRefusal(publish.error, 'InsufficientFunds') && (
            <div>
              <ButtonLink to="/requester/money" variant="default">
                Deposit play money
              </ButtonLink>
            </div>
          )}
        </>
      )}
    </section>
  )
}
