import type { WorkerHIT } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { isUnreachable } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { duration } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Notices.module.css'
import type { Submission } from './submission.ts'

interface Props {
  readonly submission: Submission
  readonly isMissing: boolean
  readonly isOver: boolean
  readonly hit: WorkerHIT
}

/** What the Worker must know now; nothing while all goes well. */
export function Notices({ submission, isMissing, isOver, hit }: Props) {
  if (isOver)
    return (
      <Notice
        action={
          <ButtonLink to="/worker">
            <Trans>Find other work</Trans>
          </ButtonLink>
        }
      >
        <Trans>
          <strong>The time is over.</strong> {duration(hit.AssignmentDurationInSeconds)} passed without a submission, so
          the HIT goes back to its group and nothing is paid for it. The task stays open below in case you want to copy
          something out of it.
        </Trans>
      </Notice>
    )
  if (submission.isSending)
    return (
      <Notice>
        <Trans>Handing in your answer…</Trans>
      </Notice>
    )
  const reason =
    submission.error && !isUnreachable(submission.error) ? submission.error.message : t`The connection is gone.`
  if (submission.isKept)
    return (
      <Notice
        action={
          <Button onClick={submission.sendAgain}>
            <Trans>Send it again</Trans>
          </Button>
        }
      >
        <Trans>
          <strong>Your answer has not reached the server yet.</strong> {reason} It is kept in this browser and sent
          again when the connection is back.
        </Trans>
      </Notice>
    )
  if (submission.error) return <Problem error={submission.error} what={t`Not submitted`} />
  if (isMissing)
    return (
      <Notice>
        <Trans>
          <strong>The task says it was submitted, but no answer has arrived here.</strong> Submit it once more. If that
          changes nothing, return the HIT: the fault is in the Requester’s page.
        </Trans>
      </Notice>
    )
  return null
}

function Notice({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.notice} role="alert">
      <p>{children}</p>
      {action}
    </div>
  )
}
