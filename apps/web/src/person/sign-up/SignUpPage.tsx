import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
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
    <Page title={t`Make an account`} width="narrow" lead={t`One account for both doors: working and posting work.`}>
      <SignUpForm
        verb={t`Make the account`}
        onSubmit={attempt.mutate}
        isPending={attempt.isPending}
        refusal={attempt.error?.message}
      />
      <p className="quiet">
        <Trans>
          Here before?{' '}
          <Link to="/sign-in" search={{ from }}>
            Sign in
          </Link>
        </Trans>
      </p>
    </Page>
  )
}
