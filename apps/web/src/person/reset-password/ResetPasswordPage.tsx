import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, PasswordInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import styles from '../sign-in/SignIn.module.css'

const route = getRouteApi('/person/reset-password/$token')

/** The end of the link that was mailed to who has forgotten the password. */
export function ResetPasswordPage() {
  const { token } = route.useParams()
  const [password, setPassword] = useState('')
  const reset = useAction('ResetPassword')
  return (
    <Page title={t`A new password`} width="narrow">
      {reset.isSuccess ? (
        <Empty
          title={t`Your new password holds`}
          next={
            <ButtonLink to="/sign-in">
              <Trans>Sign in</Trans>
            </ButtonLink>
          }
        >
          <Trans>Every browser that was signed in is signed out.</Trans>
        </Empty>
      ) : (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            reset.mutate({ Token: token, NewPassword: password })
          }}
        >
          <PasswordInput
            label={t`New password`}
            description={t`At least eight characters.`}
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {reset.error && <Problem error={reset.error} />}
          <Button type="submit" disabled={password.length < 8} loading={reset.isPending}>
            <Trans>Set the new password</Trans>
          </Button>
        </form>
      )}
    </Page>
  )
}
