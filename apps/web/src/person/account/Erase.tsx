import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Output, operationQuery, useAction } from '../../shared/api.ts'
import { Money } from '../../shared/Money.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from './Account.module.css'

const word = 'ERASE'

/** Says exactly what is erased and what stays, then asks for the password and the word. */
export function Erase({ hasPassword, onClose }: { hasPassword: boolean; onClose: () => void }) {
  const found = useQuery({ ...operationQuery('GetErasure', {}), refetchOnMount: 'always' })
  const erase = useAction('EraseMyAccount')
  const [typed, setTyped] = useState('')
  const [password, setPassword] = useState('')
  const [givesUp, setGivesUp] = useState(false)
  if (found.error) return <Problem error={found.error} />
  if (!found.data) return <Waiting rows={2} />
  const hasPay = Number(found.data.Available) > 0
  const isReady = typed === word && (password !== '' || !hasPassword) && (givesUp || !hasPay)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        // The session ends with the account, and this form may be gone before the answer is here.
        erase.mutateAsync({ Confirmation: word, GiveUpPay: givesUp, ...(hasPassword && { Password: password }) }).then(
          () => location.assign('/'),
          () => undefined,
        )
      }}
    >
      <Consequences found={found.data} />
      {hasPay && (
        <Checkbox
          label={
            <Trans>
              I give up <Money amount={found.data.Available} unit={found.data.Unit} /> that I could have paid out
            </Trans>
          }
          checked={givesUp}
          onChange={(event) => setGivesUp(event.currentTarget.checked)}
        />
      )}
      {hasPassword && (
        <PasswordInput
          label={t`Your password`}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t`Type ${word} to go on`}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {erase.error && <Problem error={erase.error} />}
      <Button type="submit" color="bad" disabled={!isReady} loading={erase.isPending}>
        <Trans>Erase my account</Trans>
      </Button>
      <Button variant="default" onClick={onClose}>
        <Trans>Keep my account</Trans>
      </Button>
    </form>
  )
}

function Consequences({ found }: { found: Output<'GetErasure'> }) {
  const alone = found.OwnedAlone.join(', ')
  return (
    <>
      <p>
        <Trans>
          Erased at once, with no way back: your name and address, every way to sign in, your profile and what you said
          about yourself, saved searches, your messages, what you wrote in appeals and reports, drafts, and files not
          handed in.
        </Trans>
      </p>
      <p>
        <Trans>
          What stays: answers that you handed in belong to their Requesters, free text included. They keep your
          WorkerId, which leads to nobody any more. Messages that others wrote stay with them, and the books stay as
          they are.
        </Trans>
      </p>
      {found.NumberHeld > 0 && (
        <p>
          {plural(found.NumberHeld, {
            one: '# assignment that you hold is returned.',
            other: '# assignments that you hold are returned.',
          })}
        </p>
      )}
      {Number(found.Pending) > 0 && (
        <p>
          <Trans>
            <Money amount={found.Pending} unit={found.Unit} /> are not decided yet. They go on to be decided, and what
            is approved then can be paid to nobody: wait for it if you want it.
          </Trans>
        </p>
      )}
      {found.IsPayoutOpen && (
        <p role="alert">
          <Trans>A pay-out is on its way. Wait until your bank has it.</Trans>
        </p>
      )}
      {alone !== '' && (
        <p role="alert">
          <Trans>
            You are the only Owner of {alone}. Make another member an Owner, or close it on the page Members, first.
          </Trans>
        </p>
      )}
    </>
  )
}
