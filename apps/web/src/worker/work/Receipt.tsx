import type { MyAssignment } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Checkbox } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { isRefusal } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Id } from '../../shared/Id.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Shell } from '../../shared/room/Shell.tsx'
import { StatusMark } from '../../shared/StatusMark.tsx'
import { useAccept } from '../accept.ts'
import styles from './Receipt.module.css'

const route = getRouteApi('/worker/assignments/$assignmentId')

/** A quiet receipt, and the next HIT of the group. */
export function Receipt({ assignment }: { assignment: MyAssignment }) {
  const { auto } = route.useSearch()
  const navigate = useNavigate()
  const accept = useAccept(auto)
  const next = () => accept.mutate({ HITGroupId: assignment.HITGroupId })
  const isFresh = assignment.Status === 'Submitted'
  const isUsedUp = isRefusal(accept.error, 'NoHITsAvailable')
  const hasAsked = useRef(false)
  useEffect(() => {
    if (!auto || !isFresh || hasAsked.current) return
    hasAsked.current = true
    next()
  })
  return (
    <Shell room="worker">
      <Page
        title={isFresh ? t`Submitted` : assignment.Title}
        lead={isFresh ? <span dir="auto">{assignment.Title}</span> : undefined}
      >
        <dl className={styles.receipt}>
          <dt>
            <Trans>State</Trans>
          </dt>
          <dd>
            <StatusMark status={assignment.Status} />
          </dd>
          <dt>
            <Trans>Reward</Trans>
          </dt>
          <dd>
            <Money amount={assignment.Reward} unit={assignment.Unit} />
          </dd>
          {assignment.SubmitTime && (
            <>
              <dt>
                <Trans>Submitted</Trans>
              </dt>
              <dd>
                <Moment at={assignment.SubmitTime} />
              </dd>
            </>
          )}
          {isFresh && assignment.AutoApprovalTime && (
            <>
              <dt>
                <Trans>Approved at the latest</Trans>
              </dt>
              <dd>
                <Trans>
                  <Moment at={assignment.AutoApprovalTime} />, unless the Requester rejects it
                </Trans>
              </dd>
            </>
          )}
          {assignment.RequesterFeedback && (
            <>
              <dt>
                <Trans>The Requester says</Trans>
              </dt>
              <dd dir="auto">{assignment.RequesterFeedback}</dd>
            </>
          )}
          <dt>
            <Trans>Receipt</Trans>
          </dt>
          <dd>
            <Id of={assignment.AssignmentId} what="AssignmentId" />
          </dd>
        </dl>
        {isUsedUp && (
          <p role="status">
            <Trans>
              That was the last one: no HIT of this group is left for you. HITs that others return come back to the
              list.
            </Trans>
          </p>
        )}
        {accept.error && !isUsedUp && <Problem error={accept.error} />}
        <div className={styles.next}>
          {!isUsedUp && (
            <Button onClick={next} loading={accept.isPending}>
              <Trans>Next HIT</Trans>
            </Button>
          )}
          <ButtonLink to="/worker" variant={isUsedUp ? 'filled' : 'default'}>
            <Trans>Find other work</Trans>
          </ButtonLink>
          <Checkbox
            label={t`Auto-accept next`}
            checked={auto ?? false}
            onChange={(event) =>
              void navigate({ to: '.', search: event.currentTarget.checked ? { auto: true } : {}, replace: true })
            }
          />
        </div>
      </Page>
    </Shell>
  )
}
