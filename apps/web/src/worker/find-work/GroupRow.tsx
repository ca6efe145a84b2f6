import type { HITGroup } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconStarFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { duration } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { useAccept } from '../accept.ts'
import { timeWords, workInSight } from '../measure.ts'
import { RequesterName } from '../requester/RequesterName.tsx'
import styles from './FindWork.module.css'
import { GroupPay } from './GroupPay.tsx'

/** One group of HITs: what it is and who asks, what it pays and takes, how many are left. */
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
        <GroupLine group={group} />
        {accept.error && <Problem error={accept.error} />}
      </div>
      <GroupPay group={group} />
      <Button
        variant="default"
        size="sm"
        loading={accept.isPending}
        onClick={() => accept.mutate({ HITGroupId: group.HITGroupId })}
        aria-label={t`Accept a HIT: ${group.Title}`}
      >
        <Trans>Accept</Trans>
      </Button>
    </li>
  )
}

function GroupLine({ group }: { group: HITGroup }) {
  const takes = timeWords(group)
  return (
    <div className={styles.facts}>
      <span className={styles.requester}>
        {group.IsFavorite && <IconStarFilled size={14} role="img" aria-label={t`Favourite`} />}
        <RequesterName id={group.RequesterId} name={group.RequesterName} group={group.HITGroupId} />
      </span>
      <span>
        <Trans>
          <Money amount={group.Reward} unit={group.Unit} /> each
        </Trans>
      </span>
      {takes && <span>{takes}</span>}
      <span title={t`Time allotted: how long you may hold one HIT`}>
        <Trans>{duration(group.AssignmentDurationInSeconds)} allotted</Trans>
      </span>
      <span>{plural(group.NumberOfHITsAvailable, { one: '# HIT left', other: '# HITs left' })}</span>
      <span>{workInSight(group)}</span>
      <span>
        <Trans>
          published <Moment at={group.CreationTime} />
        </Trans>
      </span>
    </div>
  )
}
