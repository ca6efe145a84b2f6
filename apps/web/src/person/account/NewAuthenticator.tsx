import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Account.module.css'
import { QRCode } from './QRCode.tsx'

interface Props {
  readonly uri: string
  readonly recoveryCodes: readonly string[]
}

/** The secret for the authenticator and the recovery codes, shown once; a first code turns it on. */
export function NewAuthenticator({ uri, recoveryCodes }: Props) {
  const [code, setCode] = useState('')
  const confirm = useAction('ConfirmTwoFactor', ['GetSignInMethods'])
  const secret = new URL(uri).searchParams.get('secret')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        confirm.mutate({ Code: code.replaceAll(/\s/g, '') })
      }}
    >
      <p>
        <Trans>Scan this with your authenticator, or type the secret below.</Trans>
      </p>
      <QRCode text={uri} label={t`The secret as a picture`} />
      <p>
        <code>{secret}</code>
      </p>
      <p>
        <Trans>
          Keep these recovery codes where your phone is not. Each signs you in once; they are not shown again.
        </Trans>
      </p>
      <ul className={styles.codes} aria-label={t`Recovery codes`}>
        {recoveryCodes.map((one) => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ul>
      <TextInput
        label={t`Code of your authenticator`}
        autoComplete="one-time-code"
        inputMode="numeric"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {confirm.error && <Problem error={confirm.error} />}
      <Button type="submit" loading={confirm.isPending} disabled={code.trim().length < 6}>
        <Trans>Turn the second factor on</Trans>
      </Button>
    </form>
  )
}
