import type { Batch } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { StatusMark } from '../../shared/StatusMark.tsx'
import styles from './Batches.module.css'
import { ItemsBar } from './ItemsBar.tsx'
import { percent } from './percent.ts'

/** One batch: how far, what it cost, how good its labels are likely to be. */
export function BatchRow({ batch, project }: { batch: Batch; project: string | undefined }) {
  return (
    <li className={styles.batch}>
      <div className={styles.what}>
        <Link to="/requester/batches/$batchId" params={{ batchId: batch.BatchId }} className={styles.title} dir="auto">
          {batch.Name}
        </Link>
        <p className={styles.facts}>
          <StatusMark status={batch.BatchStatus} />
          {project && project !== batch.Name && <span dir="auto">{project}</span>}
          <span>{plural(batch.Answers, { one: '# answer', other: '# answers' })}</span>
          <span>
            <Trans>
              made <Moment at={batch.CreationTime} />
            </Trans>
          </span>
        </p>
      </div>
      <ItemsBar items={batch.Items} />
      <p className={styles.money}>
        <span>
          <Money amount={batch.Cost} unit={batch.Unit} />
          <span className="quiet">
            {' '}
            <Trans>
              of <Money amount={batch.CostLimit} unit={batch.Unit} />
            </Trans>
          </span>
        </span>
        <span className={styles.sure}>
          {batch.ExpectedAccuracy === undefined ? '' : t`about ${percent(batch.ExpectedAccuracy)} right`}
        </span>
      </p>
    </li>
  )
}
