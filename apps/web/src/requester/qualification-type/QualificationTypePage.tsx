import type { QualificationType } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { operationQuery, useAction } from '../../shared/api.ts'
import { Id } from '../../shared/Id.tsx'
import { EndButton } from '../../shared/later/EndButton.tsx'
import { May } from '../../shared/May.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { Holders } from './Holders.tsx'
import styles from './QualificationType.module.css'
import { Requests } from './Requests.tsx'
import { TypeFields } from './TypeFields.tsx'
import { changesOf, useTypeForm } from './type-form.ts'

const route = getRouteApi('/requester/shell/qualifications/$qualificationTypeId')

/** One QualificationType: who asks for it, who has it, and what it is made of. */
export function QualificationTypePage() {
  const { qualificationTypeId } = route.useParams()
  const { data, error, refetch } = useQuery(
    operationQuery('GetQualificationType', { QualificationTypeId: qualificationTypeId }),
  )
  const type = data?.QualificationType
  if (!type)
    return (
      <Page title={t`Qualification type`}>
        {error ? <Problem error={error} retry={() => void refetch()} /> : <Waiting rows={4} />}
      </Page>
    )
  return (
    <Page
      title={type.Name ?? ''}
      lead={<Id of={qualificationTypeId} what="QualificationTypeId" />}
      aside={<Delete type={type} />}
    >
      <Requests qualificationTypeId={qualificationTypeId} />
      <Holders qualificationTypeId={qualificationTypeId} />
      <Edit type={type} />
    </Page>
  )
}

function Edit({ type }: { type: QualificationType }) {
  const form = useTypeForm(type)
  const update = useAction('UpdateQualificationType', ['GetQualificationType', 'ListQualificationTypes'])
  const submit = form.onSubmit((values) =>
    update.mutate(
      { QualificationTypeId: type.QualificationTypeId!, ...changesOf(values) },
      { onSuccess: () => notifications.show({ message: t`The qualification type is changed.` }) },
    ),
  )
  return (
    <form className={`${styles.form} ${styles.part}`} onSubmit={submit}>
      <h2>
        <Trans>What it is</Trans>
      </h2>
      <TypeFields form={form} isNew={false} hasTest={type.Test !== undefined} />
      {update.error && <Problem error={update.error} />}
      <div>
        <May call="UpdateQualificationType" isTold>
          <Button type="submit" variant="default" loading={update.isPending}>
            <Trans>Change the qualification type</Trans>
          </Button>
        </May>
      </div>
    </form>
  )
}

function Delete({ type: { QualificationTypeId = '' } }: { type: QualificationType }) {
  const navigate = useNavigate()
  return (
    <EndButton
      call="DeleteQualificationType"
      input={{ QualificationTypeId }}
      later={{
        about: QualificationTypeId,
        says: (number) =>
          plural(number, { one: 'Deleting a qualification type', other: 'Deleting # qualification types' }),
        done: t`The qualification type is deleted.`,
        touches: ['ListQualificationTypes', 'GetQualificationType'],
      }}
      onWaiting={() => void navigate({ to: '/requester/qualifications' })}
      word={t`Delete this qualification type`}
      question={t`Delete this qualification type?`}
      verb={t`Delete this qualification type`}
    >
      <Trans>Open requests are turned down. HITs that ask for it go on comparing with what has been granted.</Trans>
    </EndButton>
  )
}
