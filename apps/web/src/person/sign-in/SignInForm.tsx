import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { signIn } from '../../shared/session.ts'
import styles from './SignIn.module.css'

interface Props {
  /** What the button says. */
  readonly verb: string
  readonly onSubmit: (person: Parameters<typeof signIn>[0]) => void
  readonly isPending: boolean
  readonly refusal?: string | undefined
}

/** E-mail and password of somebody who has an account. */
export function SignInForm({ verb, onSubmit, isPending, refusal }: Props) {
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (/.+@.+/.test(value) ? null : 'The address you signed up with'),
      password: (value) => (value === '' ? 'Your password is missing' : null),
    },
  })
  return (
    <form onSubmit={form.onSubmit(onSubmit)} className={styles.form} noValidate>
      <TextInput label="E-mail" type="email" autoComplete="username" {...form.getInputProps('email')} />
      <PasswordInput label="Password" autoComplete="current-password" {...form.getInputProps('password')} />
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
