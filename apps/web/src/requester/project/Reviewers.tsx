import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { operationQuery, useAction } from '../../shared/api.ts'
import { Id } from '../../shared/Id.tsx'
import { May } from '../../shared/May.tsx'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Project.module.css'

/** Who decides what stays in doubt. */
export function Reviewers({ projectId }: { projectId: string }) {
  const found = useQuery(operationQuery('ListProjectReviewers', { ProjectId: projectId }))
  const add = useAction('AddProjectReviewer', ['ListProjectReviewers'])
  const remove = useAction('RemoveProjectReviewer', ['ListProjectReviewers'])
  const [text, setText] = useState('')
  const WorkerId = text.trim().toUpperCase()
  const error = found.error ?? add.error ?? remove.error
  const reviewers = found.data?.WorkerIds ?? []
  return (
    <section aria-labelledby="reviewers" className={styles.part}>
      <h2 id="reviewers">
        <Trans>Reviewers</Trans>
      </h2>
      <p className="quiet">
        <Trans>
          Workers who decide the rows that stay in doubt or are drawn for an audit. They find them under Reviews.
        </Trans>
      </p>
      {reviewers.length > 0 && (
        <ul className={styles.list}>
          {reviewers.map((one) => (
            <li key={one} className={styles.row}>
              <Id of={one} what="WorkerId" />
              <May call="RemoveProjectReviewer">
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t`Remove the reviewer ${one}`}
                  onClick={() => remove.mutate({ ProjectId: projectId, WorkerId: one })}
                >
                  <Trans>Remove</Trans>
                </Button>
              </May>
            </li>
          ))}
        </ul>
      )}
      <May call="AddProjectReviewer">
        <form
          className={styles.row}
          onSubmit={(event) => {
            event.preventDefault()
            if (WorkerId) add.mutate({ ProjectId: projectId, WorkerId }, { onSuccess: () => setText('') })
          }}
        >
          <TextInput label={t`Worker id`} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <Button type="submit" variant="default" loading={add.isPending} disabled={!/^A[A-Z0-9]+$/.test(WorkerId)}>
            <Trans>Add the reviewer</Trans>
          </Button>
        </form>
      </May>
      {error && <Problem error={error} />}
    </section>
  )
}
