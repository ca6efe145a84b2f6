import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useAction } from '../../shared/api.ts'
import { May } from '../../shared/May.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import styles from './QualificationType.module.css'
import { TypeFields } from './TypeFields.tsx'
import { changesOf, useTypeForm } from './type-form.ts'

/** A QualificationType that does not exist yet. */
export function NewTypePage() {
  const form = useTypeForm(undefined)
  const navigate = useNavigate()
  const create = useAction('CreateQualificationType', ['ListQualificationTypes'])
  const submit = form.onSubmit((values) =>
    create.mutate(
      {
        Name: values.name.trim(),
        ...(values.keywords.trim() && { Keywords: values.keywords.trim() }),
        ...changesOf(values),
      },
      {
        onSuccess: ({ QualificationType: type }) =>
          void navigate({
            to: '/requester/qualifications/$qualificationTypeId',
            params: { qualificationTypeId: type!.QualificationTypeId! },
          }),
      },
    ),
  )
  return (
    <Page title={t`New qualification type`} lead={t`Something that can be asked of Workers, and given to them.`}>
      <form className={styles.form} onSubmit={submit}>
        <TypeFields form={form} isNew hasTest={false} />
        {create.error && <Problem error={create.error} />}
        <div>
          <May call="CreateQualificationType" isTold>
            <Button type="submit" loading={create.isPending}>
              <Trans>Make the qualification type</Trans>
            </Button>
          </May>
        </div>
      </form>
    </Page>
  )
}
