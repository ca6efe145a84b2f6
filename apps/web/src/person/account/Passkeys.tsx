import type { SignInMethods } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { addPasskey, canUsePasskeys } from '../passkey.ts'
import styles from './Account.module.css'
import { Section } from './Section.tsx'

/** Passkeys of the account: to add one of this device, and to remove any. */
export function Passkeys({ passkeys }: { passkeys: SignInMethods['Passkeys'] }) {
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const add = useMutation({
    mutationFn: addPasskey,
    onSuccess: () => {
      setName('')
      void queries.invalidateQueries({ queryKey: ['GetSignInMethods'] })
    },
  })
  const remove = useAction('RemovePasskey', ['GetSignInMethods'])
  const error = add.error ?? remove.error
  return (
    <Section title={t`Passkeys`}>
      <p>
        <Trans>
          A passkey signs you in with the lock of your device, in place of the password and the second factor.
        </Trans>
      </p>
      <ul className={styles.list}>
        {passkeys.map(({ PasskeyId, Name, CreationTime }) => (
          <li key={PasskeyId} className={styles.entry}>
            <span>
              <bdi>{Name ?? t`A passkey`}</bdi> {CreationTime && <Moment at={CreationTime} />}
            </span>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => remove.mutate({ PasskeyId })}
              aria-label={t`Remove the passkey ${Name ?? ''}`}
            >
              <Trans>Remove</Trans>
            </Button>
          </li>
        ))}
      </ul>
      {canUsePasskeys() ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            add.mutate(name.trim())
          }}
        >
          <TextInput
            label={t`Name of the passkey`}
            description={t`Such as the device it is on.`}
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={add.isPending} disabled={name.trim() === ''}>
            <Trans>Add a passkey</Trans>
          </Button>
        </form>
      ) : (
        <p className="quiet">
          <Trans>This browser makes none.</Trans>
        </p>
      )}
      {error && <Problem error={error} />}
    </Section>
  )
}
