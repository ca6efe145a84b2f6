import type { Suspension } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Moment } from '../../shared/Moment.tsx'
import { suspensionWords } from '../../shared/suspension-words.ts'
import styles from '../Operator.module.css'
import { Reinstate } from './Reinstate.tsx'

interface Props {
  readonly suspension: Suspension
  /** The name of the Requester that is suspended. */
  readonly requester?: string | undefined
  /** Whether it is told on the page of a Requester that stands still with its Owners. */
  readonly isOfOwner?: boolean
}

/** One that stands: who is suspended as what, why, since when and until when, what is said to it, and its end. */
export function SuspensionFacts({ suspension, requester, isOfOwner = false }: Props) {
  const { Until: until, AppealTime: appealedAt } = suspension
  return (
    <div className={styles.row}>
      <strong>{t`Suspended: ${suspensionWords(suspension.Reason)}`}</strong>
      {isOfOwner ? (
        <p>
          <Trans>
            This Requester stands still with each of its Owners.{' '}
            <Link to="/operator/people/$id" params={{ id: suspension.SubjectId }}>
              Look at the Owner
            </Link>
          </Trans>
        </p>
      ) : (
        <p>{whatWords(suspension, requester)}</p>
      )}
      <p dir="auto">{suspension.Notice}</p>
      <p className="quiet small">
        <Trans>
          Since <Moment at={suspension.SuspensionTime} />
        </Trans>
        {until && (
          <>
            {', '}
            <Trans>
              ends <Moment at={until} />
            </Trans>
          </>
        )}
      </p>
      {appealedAt && (
        <p>
          <Trans>
            They appealed <Moment at={appealedAt} />:
          </Trans>{' '}
          <q dir="auto">{suspension.Appeal}</q>
        </p>
      )}
      <Reinstate id={suspension.SubjectId} kind={suspension.Kind} />
    </div>
  )
}

/** What the suspension keeps from acting. */
function whatWords({ Kind }: Suspension, requester: string | undefined): string {
  switch (Kind) {
    case 'Worker':
      return t`As Worker: no work is given to them. What they do as Requester goes on.`
    case 'Requester':
      return requester
        ? t`The Requester ${requester}: its HITs are given to nobody.`
        : t`As Requester: its HITs are given to nobody.`
    case 'Person':
      return t`As a person: they neither work nor post. Requesters that nobody else owns stand still too.`
  }
}
