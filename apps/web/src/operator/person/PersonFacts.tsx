import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Output } from '../../shared/api.ts'
import { Figure, Figures } from '../../shared/Figure.tsx'
import { count } from '../../shared/format.ts'
import { Id } from '../../shared/Id.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import styles from '../Operator.module.css'
import { AppealReviewer } from './AppealReviewer.tsx'

/** Who it is, in which roles, with what record and money. */
export function PersonFacts({ found }: { found: Output<'GetPerson'> }) {
  const { Person: person, Worker: worker, Requesters: requesters, Members: members } = found
  const isStill = (id: string) => found.SuspendedRequesterIds.includes(id)
  return (
    <section className={styles.part}>
      <dl className={styles.facts}>
        {person.Email && (
          <>
            <dt>
              <Trans>E-mail</Trans>
            </dt>
            <dd>{person.Email}</dd>
          </>
        )}
        <dt>
          <Trans>Since</Trans>
        </dt>
        <dd>
          <Moment at={person.CreationTime} />
        </dd>
        {worker && (
          <>
            <dt>
              <Trans>Worker</Trans>
            </dt>
            <dd>
              <Id of={worker.WorkerId} what="WorkerId" /> <AppealReviewer worker={worker} />
            </dd>
          </>
        )}
        {requesters.map((requester) => (
          <div key={requester.RequesterId} style={{ display: 'contents' }}>
            <dt>
              <Trans>Requester</Trans>
            </dt>
            <dd>
              <Link to="/operator/people/$id" params={{ id: requester.RequesterId }} dir="auto">
                {requester.Name}
              </Link>{' '}
              <Id of={requester.RequesterId} what="RequesterId" />{' '}
              <Trans>
                available <Money amount={requester.AvailableBalance} unit={requester.Unit} />, on hold{' '}
                <Money amount={requester.OnHoldBalance} unit={requester.Unit} />
              </Trans>
              {isStill(requester.RequesterId) && <strong> · {t`suspended`}</strong>}
            </dd>
          </div>
        ))}
        {members.map((member) => (
          <div key={member.UserId} style={{ display: 'contents' }}>
            <dt>
              <Trans>Member</Trans>
            </dt>
            <dd>
              <Link to="/operator/people/$id" params={{ id: member.UserId }} dir="auto">
                {member.Name ?? member.UserId}
              </Link>{' '}
              {member.Role}
            </dd>
          </div>
        ))}
      </dl>
      {worker && (
        <Figures>
          <Figure name={t`Approved`} from={t`${count(worker.Submitted)} submitted, ${count(worker.Rejected)} rejected`}>
            {count(worker.Approved)}
          </Figure>
          <Figure name={t`Held now`}>{count(worker.Held)}</Figure>
          <Figure name={t`Balance`}>
            <Money amount={worker.AvailableBalance} unit={worker.Unit} />
          </Figure>
        </Figures>
      )}
    </section>
  )
}
