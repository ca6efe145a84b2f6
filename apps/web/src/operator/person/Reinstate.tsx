import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from '../Operator.module.css'

/** Ends a suspension, with a note. */
export function Reinstate({ id }: { id: string }) {
  const reinstate = useAction('ReinstatePerson', ['GetPerson', 'ListDecisions', 'ListPeople', 'ListSuspensions'])
  const form = useForm({
    initialValues: { note: '' },
    validate: { note: (value) => (value.trim() === '' ? t`Say why; it is kept with the suspension` : null) },
  })
  const submit = form.onSubmit(({ note }) =>
    reinstate.mutate(
      { Id: id, Note: note.trim() },
      { onSuccess: () => void notifications.show({ message: t`Reinstated.` }) },
    ),
  )
  return (
    <form className={styles.filters} onSubmit={submit}>
      <TextInput label={t`Why it ends`} maxLength={2000} {...form.getInputProps('note')} />
      <Button type="submit" variant="default" loading={reinstate.isPending}>
        <Trans>Reinstate this person</Trans>
      </Button>
      {reinstate.error && <Problem error={reinstate.error} />}
    </form>
  )
}
