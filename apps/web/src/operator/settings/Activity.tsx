import { msg, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { type Output, usePages } from '../../shared/api.ts'
import { Id } from '../../shared/Id.tsx'
import { say } from '../../shared/i18n/i18n.ts'
import { Moment } from '../../shared/Moment.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from '../Operator.module.css'

type Event = Output<'ListMarketActivity'>['Events'][number]

const words = {
  PersonSuspended: msg`suspended somebody`,
  PersonReinstated: msg`reinstated somebody`,
  SuspensionAppealed: msg`appealed against a suspension`,
  PayoutFileCreated: msg`made a pay-out file`,
  PayoutFilePaid: msg`marked a pay-out file as paid`,
  PayoutPaid: msg`marked a pay-out as paid`,
  PayoutReturned: msg`returned a pay-out`,
  TestMailSent: msg`sent a test mail`,
  DeliveryRetried: msg`tried a delivery again`,
  DeliveryDiscarded: msg`discarded a delivery`,
} satisfies Record<Event['Type'], unknown>

/** What operators did, the newest first. Nothing here can be changed. */
export function Activity() {
  const pages = usePages('ListMarketActivity', { MaxResults: 50 })
  const events = pages.data?.pages.flatMap((page) => page.Events) ?? []
  return (
    <>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={4} height={28} />}
      {pages.data && events.length === 0 && (
        <p className="quiet">
          <Trans>Operators have done nothing yet.</Trans>
        </p>
      )}
      <ul>
        {events.map((event) => (
          <li key={event.EventId} className={styles.row}>
            <span>
              <span dir="auto">{event.ActorName ?? event.Actor}</span> {say(words[event.Type])}{' '}
              <Id of={event.SubjectId} what={t`id`} />
            </span>
            <span className="quiet small">
              <Moment at={event.Time} />
            </span>
          </li>
        ))}
      </ul>
      <More pages={pages} verb={t`Show older acts`} />
    </>
  )
}
