import type { Qualification } from '@kempelen/protocol'
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
import { type Column, Table } from '../../shared/table/Table.tsx'
import styles from './QualificationType.module.css'

/** Who has a qualification, with its value; it can be granted, changed and revoked. */
export function Holders({ qualificationTypeId: QualificationTypeId }: { qualificationTypeId: string }) {
  const pages = usePages('ListWorkersWithQualificationType', { QualificationTypeId, Status: 'Granted', MaxResults: 50 })
  const holders = pages.data?.pages.flatMap((page) => page.Qualifications ?? []) ?? []
  return (
    <section className={styles.part} aria-labelledby="holders">
      <h2 id="holders">
        <Trans>Who has it</Trans>
      </h2>
      {pages.error && <Problem error={pages.error} />}
      {pages.data && holders.length === 0 && (
        <p className="quiet">
          <Trans>Nobody yet.</Trans>
        </p>
      )}
      {holders.length > 0 && (
        <Table rows={holders} keyOf={({ WorkerId = '' }) => WorkerId} columns={columns()} label={t`Who has it`} />
      )}
      <More pages={pages} verb={t`Show more Workers`} />
      <May call="AssociateQualificationWithWorker">
        <Grant qualificationTypeId={QualificationTypeId} />
      </May>
    </section>
  )
}

const columns = (): Column<Qualification>[] => [
  { name: t`Worker`, cell: ({ WorkerId = '' }) => <Id of={WorkerId} what="WorkerId" /> },
  { name: t`Value`, isAtEnd: true, cell: ({ IntegerValue }) => IntegerValue },
  { name: t`Granted`, cell: ({ GrantTime }) => GrantTime && <Moment at={GrantTime} /> },
  { name: t`Revoke`, isUnseen: true, cell: (qualification) => <Revoke of={qualification} /> },
]

function Revoke({ of: { QualificationTypeId = '', WorkerId = '' } }: { of: Qualification }) {
  const revoke = () =>
    callLater(
      'DisassociateQualificationFromWorker',
      { QualificationTypeId, WorkerId },
      {
        about: WorkerId,
        says: (number) => plural(number, { one: 'Revoking a qualification', other: 'Revoking # qualifications' }),
        done: t`The qualification is revoked.`,
        touches: ['ListWorkersWithQualificationType'],
      },
    )
  return (
    <May call="DisassociateQualificationFromWorker">
      <Button variant="default" size="compact-sm" aria-label={t`Revoke it from ${WorkerId}`} onClick={revoke}>
        <Trans>Revoke</Trans>
      </Button>
    </May>
  )
}

function Grant({ qualificationTypeId: QualificationTypeId }: { qualificationTypeId: string }) {
  const [text, setText] = useState('')
  const [value, setValue] = useState('1')
  const grant = useAction('AssociateQualificationWithWorker', ['ListWorkersWithQualificationType'])
  const WorkerId = text.trim().toUpperCase()
  const isReady = /^A[A-Z0-9]+$/.test(WorkerId) && /^-?\d{1,9}$/.test(value)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        grant.mutate(
          { QualificationTypeId, WorkerId, IntegerValue: Number(value), SendNotification: true },
          { onSuccess: () => setText('') },
        )
      }}
    >
      <div className={styles.row}>
        <TextInput label={t`Worker id`} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <TextInput
          label={t`Value to grant`}
          inputMode="numeric"
          className={styles.short}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!isReady} loading={grant.isPending}>
          <Trans>Grant or change it</Trans>
        </Button>
      </div>
      {grant.error && <Problem error={grant.error} />}
    </form>
  )
}
