import type { Batch } from '@kempelen/protocol'
import { Link } from '@tanstack/react-router'
import { counted } from '../../shared/format.ts'
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
          <span>{counted(batch.Answers, 'answer')}</span>
          <span>
            made <Moment at={batch.CreationTime} />
          </span>
        </p>
      </div>
      <ItemsBar items={batch.Items} />
      <p className={styles.money}>
        <span>
          <Money amount={batch.Cost} unit={batch.Unit} />
          <span className="quiet">
            {' '}
            of <Money amount={batch.CostLimit} unit={batch.Unit} />
          </span>
        </span>
        <span className={styles.sure}>
          {batch.ExpectedAccuracy === undefined ? '' : `about ${percent(batch.ExpectedAccuracy)} right`}
        </span>
      </p>
    </li>
  )
}
