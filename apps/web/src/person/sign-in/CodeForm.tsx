import { t } from '@lingui/core/macro'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SecondFactor } from '../../shared/session.ts'
import styles from './SignIn.module.css'

/** The second step of signing in. */
export function CodeForm({ onCode }: { onCode: (factor: SecondFactor) => void }) {
  const [isRecovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const typed = code.replaceAll(/\s/g, '')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onCode(isRecovery ? { RecoveryCode: typed } : { Code: typed })
      }}
    >
      <TextInput
        key={String(isRecovery)}
        label={isRecovery ? t`Recovery code` : t`Code of your authenticator`}
        description={isRecovery ? t`Each of them works once.` : t`Six digits, new every half minute.`}
        autoComplete="one-time-code"
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoFocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" disabled={typed.length < 6}>
        {t`Go on`}
      </Button>
      <Button
        variant="subtle"
        onClick={() => {
          setRecovery(!isRecovery)
          setCode('')
        }}
      >
        {isRecovery ? t`Use a code of the authenticator` : t`Use a recovery code`}
      </Button>
    </form>
  )
}
