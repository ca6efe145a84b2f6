import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Account.module.css'
import { NewAuthenticator } from './NewAuthenticator.tsx'
import { Section } from './Section.tsx'

/** The second factor: codes of an authenticator beside the password. */
export function TwoFactor({ isOn, hasPassword }: { isOn: boolean; hasPassword: boolean }) {
  const [password, setPassword] = useState('')
  const enable = useAction('EnableTwoFactor')
  const disable = useAction('DisableTwoFactor', ['GetSignInMethods'])
  const action = isOn ? disable : enable
  const input = hasPassword ? { Password: password } : {}
  return (
    <Section title={t`Second factor`}>
      <p>
        {isOn
          ? t`On: signing in with the password asks for a code of your authenticator, too.`
          : t`Off. With it, signing in with the password asks for a code of an app on your phone, too.`}
      </p>
      {enable.data && !isOn ? (
        <NewAuthenticator uri={enable.data.AuthenticatorURI} recoveryCodes={enable.data.RecoveryCodes} />
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            action.mutate(input, { onSuccess: () => setPassword('') })
          }}
        >
          {hasPassword && (
            <PasswordInput
              label={t`Your password`}
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          )}
          {action.error && <Problem error={action.error} />}
          <Button type="submit" variant="default" loading={action.isPending} disabled={hasPassword && password === ''}>
            {isOn ? <Trans>Turn the second factor off</Trans> : <Trans>Set up a second factor</Trans>}
          </Button>
        </form>
      )}
    </Section>
  )
}
