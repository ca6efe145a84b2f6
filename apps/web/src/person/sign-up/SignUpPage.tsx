import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Page } from '../../shared/page/Page.tsx'
import { signUp } from '../../shared/session.ts'
import { useEnter } from '../sign-in/enter.ts'
import { SignUpForm } from './SignUpForm.tsx'

const route = getRouteApi('/person/sign-up')

export function SignUpPage() {
  const { from } = route.useSearch()
  const enter = useEnter()
  const attempt = useMutation({ mutationFn: signUp, onSuccess: () => enter(from ?? '/welcome') })
  return (
    <Page title="Make an account" width="narrow" lead="One account for both doors: working and posting work.">
      <SignUpForm
        verb="Make the account"
        onSubmit={attempt.mutate}
        isPending={attempt.isPending}
        refusal={attempt.error?.message}
      />
      <p className="quiet">
        Here before?{' '}
        <Link to="/sign-in" search={{ from }}>
          Sign in
        </Link>
      </p>
    </Page>
  )
}
