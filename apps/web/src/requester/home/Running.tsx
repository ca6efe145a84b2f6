import type { BatchProgress } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Progress } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { count } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { StatusMark } from '../../shared/StatusMark.tsx'
import styles from './Home.module.css'

/** The batches at work, with where they will end. */
export function Running({ batches }: { batches: readonly BatchProgress[] }) {
  return (
    <section aria-labelledby="running" className={styles.part}>
      <h2 id="running">
        <Trans>What runs</Trans>
      </h2>
      {batches.length === 0 && (
        <p className="quiet">
          <Trans>
            No batch is at work. <Link to="/requester/batches">All batches</Link>,{' '}
            <Link to="/requester/hits">all HITs</Link>.
          </Trans>
        </p>
      )}
      <ul>
        {batches.map((batch) => (
          <BatchLine key={batch.BatchId} batch={batch} />
        ))}
      </ul>
    </section>
  )
}

function BatchLine({ batch }: { batch: BatchProgress }) {
  const { BatchId, Name, Finished, Total, Unit, ForecastFinishTime, ForecastCost } = batch
  return (
    <li className={styles.batch}>
      <div className={styles.which}>
        <Link to="/requester/batches/$batchId" params={{ batchId: BatchId }} dir="auto" className={styles.name}>
          {Name}
        </Link>
        <StatusMark status={batch.BatchStatus} />
      </div>
      <div>
        <Progress
          value={Total > 0 ? (100 * Finished) / Total : 0}
          size="sm"
          aria-label={t`Items of ${Name} that are finished`}
        />
        <p className={styles.quiet}>
          <Trans>
            {count(Finished)} of {count(Total)} items
          </Trans>
          {ForecastFinishTime && (
            <>
              {', '}
              <Trans>
                likely done <Moment at={ForecastFinishTime} />
              </Trans>
            </>
          )}
        </p>
      </div>
      <p className={styles.cost}>
        <Money amount={batch.Cost} unit={Unit} />
        <span className={styles.quiet}>
          {ForecastCost ? (
            <Trans>
              of about <Money amount={ForecastCost} unit={Unit} />
            </Trans>
          ) : (
            <Trans>
              of at most <Money amount={batch.CostLimit} unit={Unit} />
            </Trans>
          )}
        </span>
      </p>
    </li>
  )
}
