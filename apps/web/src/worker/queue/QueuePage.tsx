import type { MyAssignment } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { useLive } from '../../shared/live/use-live.ts'
import { Money } from '../../shared/Money.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { Countdown } from '../work/Countdown.tsx'
import { useTimeLeft } from '../work/time-left.ts'
import styles from './Queue.module.css'

/** The assignments in hand, those running out first. */
export function QueuePage() {
  useLive('ListMyAssignments')
  const pages = usePages('ListMyAssignments', { Statuses: ['Accepted'], MaxResults: 100 })
  const held = (pages.data?.pages.flatMap((page) => page.Assignments) ?? []).sort(
    (a, b) => a.Deadline.getTime() - b.Deadline.getTime(),
  )
  return (
    <Page title={t`Queue`} lead={t`What you have accepted and not yet submitted, what runs out first on top.`}>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={3} />}
      {pages.data && held.length === 0 && (
        <Empty
          title={t`You hold no HITs`}
          next={
            <ButtonLink to="/worker">
              <Trans>Find work</Trans>
            </ButtonLink>
          }
        >
          <Trans>A HIT that you accept waits here until you submit it, return it, or its time runs out.</Trans>
        </Empty>
      )}
      {held.length > 0 && (
        <div>
          <ul className={styles.held}>
            {held.map((assignment) => (
              <HeldRow key={assignment.AssignmentId} assignment={assignment} />
            ))}
          </ul>
          <More pages={pages} verb={t`Show more of the queue`} />
        </div>
      )}
    </Page>
  )
}

function HeldRow({ assignment }: { assignment: MyAssignment }) {
  const time = useTimeLeft(assignment)
  const to = '/worker/assignments/$assignmentId'
  const params = { assignmentId: assignment.AssignmentId }
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link to={to} params={params} className={styles.title} dir="auto">
          {assignment.Title}
        </Link>
        <p className={styles.requester} dir="auto">
          {assignment.RequesterName}
        </p>
      </div>
      <Money amount={assignment.Reward} unit={assignment.Unit} />
      <Countdown time={time} />
      <ButtonLink to={to} params={params} variant="default" size="sm" aria-label={t`Continue: ${assignment.Title}`}>
        {time.isOver ? t`See` : t`Continue`}
      </ButtonLink>
    </li>
  )
}
