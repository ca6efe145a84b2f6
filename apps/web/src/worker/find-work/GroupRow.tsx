import type { HITGroup } from '@kempelen/protocol'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { counted, duration } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { useAccept } from '../accept.ts'
import styles from './FindWork.module.css'

/** One group of HITs: what it is and who asks, what it pays, how long it may take, how many are left. */
export function GroupRow({ group }: { group: HITGroup }) {
  const accept = useAccept()
  return (
    <li className={styles.group}>
      <div className={styles.what}>
        <Link to="/worker/groups/$groupId" params={{ groupId: group.HITGroupId }} className={styles.title} dir="auto">
          {group.Title}
        </Link>
        <p className={styles.description} dir="auto">
          {group.Description}
        </p>
        <p className={styles.facts}>
          <span dir="auto">{group.RequesterName}</span>
          <span title="Time allotted: how long you may hold one HIT">
            {duration(group.AssignmentDurationInSeconds)} allotted
          </span>
          <span>{counted(group.NumberOfHITsAvailable, 'HIT')} left</span>
          <span>
            published <Moment at={group.CreationTime} />
          </span>
        </p>
        {accept.error && <Problem error={accept.error} />}
      </div>
      <Money amount={group.Reward} unit={group.Unit} className={styles.reward} />
      <Button
        variant="default"
        size="sm"
        loading={accept.isPending}
        onClick={() => accept.mutate({ HITGroupId: group.HITGroupId })}
        aria-label={`Accept a HIT: ${group.Title}`}
      >
        Accept
      </Button>
    </li>
  )
}
