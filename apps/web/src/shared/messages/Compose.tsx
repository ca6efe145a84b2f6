import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Problem } from '../Problem.tsx'
import styles from './Messages.module.css'

const longest = 4000

interface Props {
  readonly onSend: (text: string, done: () => void) => void
  readonly isPending: boolean
  readonly error: Error | null
  /** What the message is about, where it begins a conversation. */
  readonly about?: string | undefined
}

/** A message to write. What was typed stays until it is sent. */
export function Compose({ onSend, isPending, error, about }: Props) {
  const [text, setText] = useState('')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onSend(text.trim(), () => setText(''))
      }}
    >
      <Textarea
        label={t`Your message`}
        description={about}
        autosize
        minRows={3}
        maxRows={16}
        maxLength={longest}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {error && <Problem error={error} />}
      <Button type="submit" loading={isPending} disabled={text.trim() === ''}>
        <Trans>Send the message</Trans>
      </Button>
    </form>
  )
}
