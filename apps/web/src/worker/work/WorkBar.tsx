import type { MyAssignment, WorkerHIT } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Checkbox } from '@mantine/core'
import { IconArrowBackUp, IconChevronLeft } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { Money } from '../../shared/Money.tsx'
import { GuidelinesButton } from '../guidelines/Guidelines.tsx'
import type { GuidelinesState } from '../guidelines/guidelines.ts'
import { AskLink } from '../messages/AskLink.tsx'
import { ReportProblem } from '../report/ReportProblem.tsx'
import { Countdown } from './Countdown.tsx'
import { DraftMark } from './DraftMark.tsx'
import type { TimeLeft } from './time-left.ts'
import type { DraftState } from './use-draft.ts'
import styles from './WorkBar.module.css'

const route = getRouteApi('/worker/assignments/$assignmentId')

interface Props {
  readonly assignment: MyAssignment
  readonly hit: WorkerHIT
  readonly time: TimeLeft
  readonly draft: DraftState
  readonly guidelines: GuidelinesState
}

/** Title, time left, reward, whether the work is kept, the guidelines, what to do when something is wrong, the way back. */
export function WorkBar({ assignment, hit, time, draft, guidelines }: Props) {
  const { auto } = route.useSearch()
  const navigate = useNavigate()
  return (
    <header className={styles.bar}>
      <Link to="/worker/queue" className={styles.back} aria-label={t`To your queue`} title={t`To your queue`}>
        <IconChevronLeft size={18} stroke={1.75} />
      </Link>
      <div className={styles.title}>
        <h1 dir="auto" title={hit.Title}>
          {hit.Title}
        </h1>
        <span className={styles.requester} dir="auto">
          {hit.RequesterName}
        </span>
      </div>
      <DraftMark state={draft} />
      <Checkbox
        label={t`Auto-accept next`}
        size="xs"
        className={styles.auto}
        checked={auto ?? false}
        onChange={(event) =>
          void navigate({ to: '.', search: event.currentTarget.checked ? { auto: true } : {}, replace: true })
        }
      />
      <Money amount={hit.Reward} unit={hit.Unit} className={styles.reward} />
      <span className={styles.time}>
        <Countdown time={time} />
      </span>
      <GuidelinesButton text={hit.Guidelines} state={guidelines} />
      <AskLink requesterId={assignment.RequesterId} about={{ assignment: assignment.AssignmentId }} />
      <ReportProblem of={{ AssignmentId: assignment.AssignmentId }} />
      <ReturnButton assignmentId={assignment.AssignmentId} />
    </header>
  )
}

function ReturnButton({ assignmentId }: { assignmentId: string }) {
  const [asks, setAsks] = useState(false)
  const navigate = useNavigate()
  const giveBack = useAction('ReturnAssignment', ['ListMyAssignments', 'ListHITGroups', 'GetMyAssignment'])
  return (
    <>
      <Button
        variant="subtle"
        color="quiet"
        size="xs"
        leftSection={<IconArrowBackUp size={18} stroke={1.75} />}
        onClick={() => setAsks(true)}
      >
        <Trans>Return</Trans>
      </Button>
      <Confirm
        opened={asks}
        onClose={() => setAsks(false)}
        title={t`Return this HIT?`}
        verb={t`Return this HIT`}
        onConfirm={() =>
          giveBack.mutate({ AssignmentId: assignmentId }, { onSuccess: () => void navigate({ to: '/worker' }) })
        }
        isPending={giveBack.isPending}
        error={giveBack.error}
      >
        <Trans>What you have entered is lost, nothing is paid, and the HIT opens to others.</Trans>
      </Confirm>
    </>
  )
}
