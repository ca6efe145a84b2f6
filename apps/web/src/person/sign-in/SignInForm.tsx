import { t } from '@lingui/core/macro'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { Credentials, SecondFactor } from '../../shared/session.ts'
import { CodeForm } from './CodeForm.tsx'
import styles from './SignIn.module.css'

interface Props {
  /** What the button says. */
  readonly verb: string
  readonly onSubmit: (person: Credentials) => void
  readonly isPending: boolean
  readonly refusal?: string | undefined
}

/** E-mail and password of somebody who has an account, and the code of a second factor where there is one. */
export function SignInForm({ verb, onSubmit, isPending, refusal }: Props) {
  const [answer, setAnswer] = useState<(factor: SecondFactor) => void>()
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (/.+@.+/.test(value) ? null : t`The address you signed up with`),
      password: (value) => (value === '' ? t`Your password is missing` : null),
    },
  })
  const askCode = () => new Promise<SecondFactor>((resolve) => setAnswer(() => resolve))
  const give = (factor: SecondFactor) => {
    setAnswer(undefined)
    answer?.(factor)
  }
  if (answer) return <CodeForm onCode={give} />
  return (
    <form onSubmit={form.onSubmit((person) => onSubmit({ ...person, askCode }))} className={styles.form} noValidate>
      <TextInput label={t`E-mail`} type="email" autoComplete="username" {...form.getInputProps('email')} />
      <PasswordInput label={t`Password`} autoComplete="current-password" {...form.getInputProps('password')} />
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
