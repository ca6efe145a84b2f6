import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Page } from '../../shared/page/Page.tsx'
import { signUp } from '../../shared/session.ts'
import { useEnter } from '../sign-in/enter.ts'
import styles from '../sign-in/SignIn.module.css'

const route = getRouteApi('/person/sign-up')

export function SignUpPage() {
  const { from } = route.useSearch()
  const enter = useEnter()
  const attempt = useMutation({ mutationFn: signUp, onSuccess: () => enter(from ?? '/welcome') })
  const form = useForm({
    initialValues: { name: '', email: '', password: '' },
    validate: {
      name: (value) => (value.trim() === '' ? 'What shall we call you?' : null),
      email: (value) => (/.+@.+/.test(value) ? null : 'An e-mail address, such as name@example.org'),
      password: (value) => (value.length < 8 ? 'At least eight characters' : null),
    },
  })
  return (
    <Page title="Make an account" width="narrow" lead="One account for both doors: working and posting work.">
      <form onSubmit={form.onSubmit((values) => attempt.mutate(values))} className={styles.form} noValidate>
        <TextInput label="Name" autoComplete="name" {...form.getInputProps('name')} />
        <TextInput label="E-mail" type="email" autoComplete="username" {...form.getInputProps('email')} />
        <PasswordInput
          label="Password"
          description="At least eight characters."
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        {attempt.error && (
          <p className={styles.refusal} role="alert">
            {attempt.error.message}
          </p>
        )}
        <Button type="submit" loading={attempt.isPending}>
          Make the account
        </Button>
      </form>
      <p className="quiet">
        Here before?{' '}
        <Link to="/sign-in" search={{ from }}>
          Sign in
        </Link>
      </p>
    </Page>
  )
}
