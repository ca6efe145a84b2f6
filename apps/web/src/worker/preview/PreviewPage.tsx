import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { operationQuery } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { useToldAbove } from '../../shared/room/use-told-above.ts'
import { Waiting } from '../../shared/Waiting.tsx'
import { useAccept } from '../accept.ts'
import { Guided, GuidelinesButton } from '../guidelines/Guidelines.tsx'
import { useGuidelines } from '../guidelines/guidelines.ts'
import { AskLink } from '../messages/AskLink.tsx'
import { ReportProblem } from '../report/ReportProblem.tsx'
import { TaskFrame } from '../task-frame/TaskFrame.tsx'
import { GroupFacts } from './GroupFacts.tsx'
import styles from './Preview.module.css'

const route = getRouteApi('/worker/shell/groups/$groupId')

/** One HIT of a group, to look at before accepting. */
export function PreviewPage() {
  const { groupId } = route.useParams()
  const [autoAccept, setAutoAccept] = useState(false)
  const accept = useAccept(autoAccept)
  const guidelines = useGuidelines()
  const preview = useQuery({ ...operationQuery('PreviewHIT', { HITGroupId: groupId }), staleTime: Infinity })
  const isToldAbove = useToldAbove(preview.error)
  if (preview.error)
    return (
      <Page title={t`Preview`}>
        {!isToldAbove && <Problem error={preview.error} retry={() => void preview.refetch()} />}
        <div>
          <ButtonLink to="/worker" variant="default">
            <Trans>Find other work</Trans>
          </ButtonLink>
        </div>
      </Page>
    )
  if (!preview.data)
    return (
      <Page title={t`Preview`} width="wide">
        <Waiting rows={3} height={64} label={t`Loading the preview`} />
      </Page>
    )
  const { HITGroup: group, HIT: hit, Task: task } = preview.data
  return (
    <Page
      title={group.Title}
      width="wide"
      lead={<span dir="auto">{group.Description}</span>}
      aside={
        hit && (
          <>
            <Checkbox
              label={t`Auto-accept the next HIT`}
              checked={autoAccept}
              onChange={(event) => setAutoAccept(event.currentTarget.checked)}
            />
            <Button
              loading={accept.isPending}
              disabled={!group.MayAccept}
              onClick={() => accept.mutate({ HITGroupId: group.HITGroupId })}
            >
              <Trans>Accept this HIT</Trans>
            </Button>
          </>
        )
      }
    >
      <GroupFacts group={group} />
      {accept.error && <Problem error={accept.error} />}
      {task ? (
        <section aria-label={t`Preview of the task`} className={styles.preview}>
          <div className={styles.head}>
            <p className={styles.note}>
              <Trans>Preview: accept the HIT to work on it. What you enter here is not kept.</Trans>
            </p>
            <div>
              <AskLink requesterId={group.RequesterId} about={{ group: group.HITGroupId }} />
              <ReportProblem of={{ HITGroupId: group.HITGroupId }} />
              <GuidelinesButton text={hit?.Guidelines} state={guidelines} />
            </div>
          </div>
          <Guided text={hit?.Guidelines} state={guidelines}>
            <TaskFrame task={task} title={t`Preview: ${group.Title}`} onGuidelines={guidelines.visit} />
          </Guided>
        </section>
      ) : (
        <Empty
          title={t`No HIT of this group is left for you`}
          next={
            <ButtonLink to="/worker">
              <Trans>Find other work</Trans>
            </ButtonLink>
          }
        >
          <Trans>
            Others hold what remains, or you have done your part of each. HITs that are returned come back to the list.
          </Trans>
        </Empty>
      )}
    </Page>
  )
}
