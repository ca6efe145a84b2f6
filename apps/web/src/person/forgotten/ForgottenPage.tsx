import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import styles from '../sign-in/SignIn.module.css'

/** A link by mail, to set a new password or to sign in once. */
export function ForgottenPage() {
  const [email, setEmail] = useState('')
  const reset = useAction('RequestPasswordReset')
  const link = useAction('RequestSignInLink')
  const isSent = reset.isSuccess || link.isSuccess
  const isAddress = /.+@.+/.test(email)
  return (
    <Page title={t`Get a link by mail`} width="narrow">
      {isSent ? (
        <Empty title={t`A letter is on its way`} next={<Link to="/sign-in">{t`Back to signing in`}</Link>}>
          <Trans>
            If there is an account with this address, it gets a letter with a link within a minute. A marketplace
            without a mail server keeps its letters in the folder outbox of its data, where its operator finds them.
          </Trans>
        </Empty>
      ) : (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (isAddress) reset.mutate({ Email: email })
          }}
        >
          <TextInput
            label={t`E-mail`}
            type="email"
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          {(reset.error ?? link.error) && <Problem error={(reset.error ?? link.error)!} />}
          <Button type="submit" disabled={!isAddress} loading={reset.isPending}>
            <Trans>Mail me a link to a new password</Trans>
          </Button>
          <Button
            variant="default"
            disabled={!isAddress}
            loading={link.isPending}
            onClick={() => link.mutate({ Email: email })}
          >
            <Trans>Mail me a link that signs me in</Trans>
          </Button>
        </form>
      )}
    </Page>
  )
}
