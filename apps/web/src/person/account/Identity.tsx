import type { AccountRoles } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Account.module.css'
import { Section } from './Section.tsx'

/** Name and address, to change. */
export function Identity({ account, hasPassword }: { account: AccountRoles; hasPassword: boolean }) {
  return (
    <Section title={t`Name and address`}>
      <Name name={account.Name ?? ''} />
      <Email email={account.Email ?? ''} hasPassword={hasPassword} />
    </Section>
  )
}

function Name({ name }: { name: string }) {
  const [typed, setTyped] = useState(name)
  const update = useAction('UpdateMyAccount', ['GetAccount'])
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        update.mutate({ Name: typed.trim() })
      }}
    >
      <TextInput
        label={t`Name`}
        description={t`Members of the same Requesters see it, and operators.`}
        autoComplete="name"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {update.error && <Problem error={update.error} />}
      <Button
        type="submit"
        variant="default"
        disabled={typed.trim() === '' || typed.trim() === name}
        loading={update.isPending}
      >
        <Trans>Change the name</Trans>
      </Button>
    </form>
  )
}

function Email({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const [typed, setTyped] = useState(email)
  const [password, setPassword] = useState('')
  const change = useAction('ChangeEmail', ['GetAccount', 'GetSignInMethods'])
  const isNew = /.+@.+/.test(typed) && typed !== email
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate(
          { Email: typed, ...(hasPassword && { Password: password }) },
          { onSuccess: () => setPassword('') },
        )
      }}
    >
      <TextInput
        label={t`E-mail`}
        type="email"
        autoComplete="email"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {isNew && hasPassword && (
        <PasswordInput
          label={t`Your password`}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      )}
      {change.error && <Problem error={change.error} />}
      <p role="status" className="quiet">
        {change.data && (change.data.IsMailed ? t`Open the link that was mailed to the new address.` : t`Changed.`)}
      </p>
      <Button
        type="submit"
        variant="default"
        disabled={!isNew || (hasPassword && password === '')}
        loading={change.isPending}
      >
        <Trans>Change the address</Trans>
      </Button>
    </form>
  )
}
