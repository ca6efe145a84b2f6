import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Page } from '../../shared/page/Page.tsx'
import { signIn } from '../../shared/session.ts'
import { useEnter } from './enter.ts'
import { OtherWays } from './OtherWays.tsx'
import { SignInForm } from './SignInForm.tsx'
import { SignOnOptions } from './SignOnOptions.tsx'

const route = getRouteApi('/person/sign-in')

export function SignInPage() {
  const { from, problem } = route.useSearch()
  const enter = useEnter()
  const attempt = useMutation({ mutationFn: signIn, onSuccess: () => enter(from ?? '/') })
  return (
    <Page title={t`Sign in`} width="narrow" lead={from ? t`The page you asked for comes right after.` : undefined}>
      <SignInForm
        verb={t`Sign in`}
        onSubmit={attempt.mutate}
        isPending={attempt.isPending}
        refusal={attempt.error?.message ?? problem}
      />
      <SignOnOptions from={from} />
      <OtherWays onEnter={() => void enter(from ?? '/')} />
      <p className="quiet">
        <Trans>
          New here?{' '}
          <Link to="/sign-up" search={{ from }}>
            Make an account
          </Link>
        </Trans>
      </p>
    </Page>
  )
}
