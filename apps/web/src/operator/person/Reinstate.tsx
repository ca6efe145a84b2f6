import type { Suspension } from '@kempelen/protocol'
import { msg, t } from '@lingui/core/macro'
import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useAction } from '../../shared/api.ts'
import { say } from '../../shared/i18n/i18n.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from '../Operator.module.css'

const verbs = {
  Worker: msg`Reinstate this Worker`,
  Requester: msg`Reinstate this Requester`,
  Person: msg`Reinstate this person`,
} satisfies Record<Suspension['Kind'], unknown>

/** Ends a suspension, with a note. */
export function Reinstate({ id, kind }: { id: string; kind: Suspension['Kind'] }) {
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
        {say(verbs[kind])}
      </Button>
      {reinstate.error && <Problem error={reinstate.error} />}
    </form>
  )
}
