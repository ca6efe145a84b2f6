import type { QualificationRequest } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAction, usePages } from '../../shared/api.ts'
import { Id } from '../../shared/Id.tsx'
import { callLater } from '../../shared/later/later.tsx'
import { May } from '../../shared/May.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { answersIn } from './answers-in.ts'
import styles from './QualificationType.module.css'

const touched = ['ListQualificationRequests', 'ListWorkersWithQualificationType'] as const

/** The requests that wait for a decision. */
export function Requests({ qualificationTypeId }: { qualificationTypeId: string }) {
  const pages = usePages('ListQualificationRequests', { QualificationTypeId: qualificationTypeId, MaxResults: 20 })
  const requests = pages.data?.pages.flatMap((page) => page.QualificationRequests ?? []) ?? []
  return (
    <section className={styles.part} aria-labelledby="requests">
      <h2 id="requests">
        <Trans>Requests</Trans>
      </h2>
      {pages.error && <Problem error={pages.error} />}
      {pages.data && requests.length === 0 && (
        <p className="quiet">
          <Trans>Nobody waits for a decision.</Trans>
        </p>
      )}
      <ul className={styles.list}>
        {requests.map((request) => (
          <Request key={request.QualificationRequestId} request={request} />
        ))}
      </ul>
      <More pages={pages} verb={t`Show more requests`} />
    </section>
  )
}

function Request({ request }: { request: QualificationRequest }) {
  const { QualificationRequestId = '', WorkerId = '', SubmitTime, Answer, Test } = request
  const [value, setValue] = useState('1')
  const [reason, setReason] = useState('')
  const accept = useAction('AcceptQualificationRequest', touched)
  const reject = () =>
    callLater(
      'RejectQualificationRequest',
      { QualificationRequestId, Reason: reason.trim() },
      {
        about: QualificationRequestId,
        says: (number) => plural(number, { one: 'Turning down a request', other: 'Turning down # requests' }),
        done: t`The request is turned down.`,
        touches: touched,
      },
    )
  return (
    <li className={styles.request}>
      <p className={styles.row}>
        <Id of={WorkerId} what="WorkerId" />
        {SubmitTime && <Moment at={SubmitTime} />}
      </p>
      {Answer && (
        <dl className={styles.answers}>
          {answersIn(Answer, Test).map(({ question, answer }) => (
            <div key={question}>
              <dt dir="auto">{question}</dt>
              <dd dir="auto">{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      <May call="AcceptQualificationRequest">
        <div className={styles.row}>
          <TextInput
            label={t`Value`}
            inputMode="numeric"
            className={styles.short}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
          <Button
            loading={accept.isPending}
            disabled={!/^-?\d{1,9}$/.test(value)}
            onClick={() => accept.mutate({ QualificationRequestId, IntegerValue: Number(value) })}
          >
            <Trans>Grant it</Trans>
          </Button>
          <TextInput
            label={t`Reason for turning it down`}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button variant="default" color="bad" disabled={reason.trim() === ''} onClick={reject}>
            <Trans>Turn it down</Trans>
          </Button>
        </div>
      </May>
      {accept.error && <Problem error={accept.error} />}
    </li>
  )
}
