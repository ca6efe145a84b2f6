import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, PasswordInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Account.module.css'
import { Section } from './Section.tsx'

/** The password, to change; who signs in another way sets the first by mail. */
export function Password({ hasPassword }: { hasPassword: boolean }) {
  const change = useAction('ChangePassword', ['ListMySessions'])
  const form = useForm({
    initialValues: { now: '', next: '' },
    validate: { next: (value) => (value.length < 8 ? t`At least eight characters` : null) },
  })
  if (!hasPassword)
    return (
      <Section title={t`Password`}>
        <p>
          <Trans>
            You have none. <Link to="/forgotten">Set one by mail</Link>
          </Trans>
        </p>
      </Section>
    )
  return (
    <Section title={t`Password`}>
      <form
        className={styles.form}
        onSubmit={form.onSubmit(({ now, next }) =>
          change.mutate({ CurrentPassword: now, NewPassword: next }, { onSuccess: () => form.reset() }),
        )}
      >
        <PasswordInput label={t`The password now`} autoComplete="current-password" {...form.getInputProps('now')} />
        <PasswordInput
          label={t`New password`}
          description={t`At least eight characters. You are signed out everywhere else.`}
          autoComplete="new-password"
          {...form.getInputProps('next')}
        />
        {change.error && <Problem error={change.error} />}
        <p role="status" className="quiet">
          {change.isSuccess ? t`Your new password holds.` : ''}
        </p>
        <Button type="submit" variant="default" loading={change.isPending}>
          <Trans>Change the password</Trans>
        </Button>
      </form>
    </Section>
  )
}
