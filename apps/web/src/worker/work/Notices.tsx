import type { WorkerHIT } from '@kempelen/protocol'
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
      <Notice action={<ButtonLink to="/worker">Find other work</ButtonLink>}>
        <strong>The time is over.</strong> {duration(hit.AssignmentDurationInSeconds)} passed without a submission, so
        the HIT goes back to its group and nothing is paid for it. The task stays open below in case you want to copy
        something out of it.
      </Notice>
    )
  if (submission.isSending) return <Notice>Handing in your answer…</Notice>
  if (submission.isKept)
    return (
      <Notice action={<Button onClick={submission.sendAgain}>Send it again</Button>}>
        <strong>Your answer has not reached the server yet.</strong>{' '}
        {submission.error && !isUnreachable(submission.error) ? submission.error.message : 'The connection is gone.'} It
        is kept in this browser and sent again when the connection is back.
      </Notice>
    )
  if (submission.error) return <Problem error={submission.error} what="Not submitted" />
  if (isMissing)
    return (
      <Notice>
        <strong>The task says it was submitted, but no answer has arrived here.</strong> Submit it once more. If that
        changes nothing, return the HIT: the fault is in the Requester’s page.
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
