import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from '../Operator.module.css'

/** Whether mail works: try it. */
export function Mail() {
  const send = useAction('SendTestMail')
  const form = useForm({
    initialValues: { to: '' },
    validate: { to: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t`An address such as you@example.org`) },
  })
  return (
    <form className={styles.form} onSubmit={form.onSubmit(({ to }) => send.mutate({ To: to.trim() }))}>
      <p>
        <Trans>
          Mail is sent by the server of KEMPELEN_SMTP_URL in the name of KEMPELEN_MAIL_FROM. Where no server is set it
          is written into the folder outbox of the data directory and reaches nobody.
        </Trans>
      </p>
      <TextInput label={t`Send a test mail to`} type="email" maxLength={254} {...form.getInputProps('to')} />
      <div>
        <Button type="submit" variant="default" loading={send.isPending}>
          <Trans>Send the test mail</Trans>
        </Button>
      </div>
      {send.error && <Problem error={send.error} />}
      {send.data && (
        <p role="status">
          {send.data.Way === 'SMTP'
            ? t`The mail server took it. Look whether it arrives.`
            : t`No mail server is set: the mail stands in a file.`}
        </p>
      )}
    </form>
  )
}
