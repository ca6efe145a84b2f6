import { t } from '@lingui/core/macro'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Newcomer } from '../../shared/session.ts'
import styles from '../sign-in/SignIn.module.css'

interface Props {
  /** What the button says. */
  readonly verb: string
  readonly onSubmit: (person: Newcomer) => void
  readonly isPending: boolean
  readonly refusal?: string | undefined
}

/** Name, e-mail and password of somebody new. */
export function SignUpForm({ verb, onSubmit, isPending, refusal }: Props) {
  const form = useForm({
    initialValues: { name: '', email: '', password: '' },
    validate: {
      name: (value) => (value.trim() === '' ? t`What shall we call you?` : null),
      email: (value) => (/.+@.+/.test(value) ? null : t`An e-mail address, such as name@example.org`),
      password: (value) => (value.length < 8 ? t`At least eight characters` : null),
    },
  })
  return (
    <form onSubmit={form.onSubmit(onSubmit)} className={styles.form} noValidate>
      <TextInput label={t`Name`} autoComplete="name" {...form.getInputProps('name')} />
      <TextInput label={t`E-mail`} type="email" autoComplete="username" {...form.getInputProps('email')} />
      <PasswordInput
        label={t`Password`}
        description={t`At least eight characters.`}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
      {refusal && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      <Button type="submit" loading={isPending}>
        {verb}
      </Button>
    </form>
  )
}
