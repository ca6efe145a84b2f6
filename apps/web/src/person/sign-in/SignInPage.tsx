import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Page } from '../../shared/page/Page.tsx'
import { signIn } from '../../shared/session.ts'
import { useEnter } from './enter.ts'
import styles from './SignIn.module.css'

const route = getRouteApi('/person/sign-in')

export function SignInPage() {
  const { from } = route.useSearch()
  const enter = useEnter()
  const attempt = useMutation({ mutationFn: signIn, onSuccess: () => enter(from ?? '/') })
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (/.+@.+/.test(value) ? null : 'The address you signed up with'),
      password: (value) => (value === '' ? 'Your password is missing' : null),
    },
  })
  return (
    <Page title="Sign in" width="narrow" lead={from ? 'The page you asked for comes right after.' : undefined}>
      <form onSubmit={form.onSubmit((values) => attempt.mutate(values))} className={styles.form} noValidate>
        <TextInput label="E-mail" type="email" autoComplete="username" {...form.getInputProps('email')} />
        <PasswordInput label="Password" autoComplete="current-password" {...form.getInputProps('password')} />
        {attempt.error && (
          <p className={styles.refusal} role="alert">
            {attempt.error.message}
          </p>
        )}
        <Button type="submit" loading={attempt.isPending}>
          Sign in
        </Button>
      </form>
      <p className="quiet">
        New here?{' '}
        <Link to="/sign-up" search={{ from }}>
          Make an account
        </Link>
      </p>
    </Page>
  )
}
