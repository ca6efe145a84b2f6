import type { HITTypeProgress } from '@kempelen/protocol'
import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Id } from '../../shared/Id.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import styles from './HITTypes.module.css'
import { Progress } from './Progress.tsx'

/** One HITType with the progress of all its HITs together. */
export function HITTypeRow({ type }: { type: HITTypeProgress }) {
  const waiting = type.NumberOfAssignmentsSubmitted
  return (
    <li className={styles.type}>
      <div className={styles.what}>
        <Link
          to="/requester/types/$hitTypeId"
          params={{ hitTypeId: type.HITTypeId }}
          className={styles.title}
          dir="auto"
        >
          {type.Title}
        </Link>
        <p className={styles.facts}>
          <Money amount={type.Reward} unit={type.Unit} />
          <span>{plural(type.NumberOfHITs, { one: '# HIT', other: '# HITs' })}</span>
          <span>
            <Trans>
              last published <Moment at={type.LastHITTime ?? type.CreationTime} />
            </Trans>
          </span>
          <Id of={type.HITTypeId} what="HITTypeId" />
        </p>
      </div>
      <Progress
        available={type.NumberOfAssignmentsAvailable}
        pending={type.NumberOfAssignmentsPending}
        submitted={type.NumberOfAssignmentsSubmitted}
        completed={type.NumberOfAssignmentsCompleted}
      />
      <span className={styles.review}>{waiting > 0 && plural(waiting, { other: '# to review' })}</span>
    </li>
  )
}
