import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Page } from '../../shared/page/Page.tsx'
import { signIn } from '../../shared/session.ts'
import { useEnter } from './enter.ts'
import { SignInForm } from './SignInForm.tsx'

const route = getRouteApi('/person/sign-in')

export function SignInPage() {
  const { from } = route.useSearch()
  const enter = useEnter()
  const attempt = useMutation({ mutationFn: signIn, onSuccess: () => enter(from ?? '/') })
  return (
    <Page title="Sign in" width="narrow" lead={from ? 'The page you asked for comes right after.' : undefined}>
      <SignInForm
        verb="Sign in"
        onSubmit={attempt.mutate}
        isPending={attempt.isPending}
        refusal={attempt.error?.message}
      />
      <p className="quiet">
        New here?{' '}
        <Link to="/sign-up" search={{ from }}>
          Make an account
        </Link>
      </p>
    </Page>
  )
}
