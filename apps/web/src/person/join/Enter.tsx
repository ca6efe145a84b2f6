import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { signIn, signUp } from '../../shared/session.ts'
import { SignInForm } from '../sign-in/SignInForm.tsx'
import { SignUpForm } from '../sign-up/SignUpForm.tsx'
import styles from './Join.module.css'

interface Props {
  /** Takes the step that lets the person in. */
  readonly onEnter: (step: () => Promise<void>) => void
  readonly onChange: () => void
  readonly isPending: boolean
  readonly refusal: string | undefined
}

/** Signing up or in, in place. */
export function Enter({ onEnter, onChange, ...form }: Props) {
  const [isNew, setIsNew] = useState(true)
  return (
    <section className={styles.enter} aria-label={isNew ? t`Sign up` : t`Sign in`}>
      {isNew ? (
        <SignUpForm verb={t`Sign up and start`} onSubmit={(person) => onEnter(() => signUp(person))} {...form} />
      ) : (
        <SignInForm verb={t`Sign in and start`} onSubmit={(person) => onEnter(() => signIn(person))} {...form} />
      )}
      <p className="quiet">
        {isNew ? t`Here before?` : t`New here?`}{' '}
        <Button
          variant="subtle"
          size="compact-md"
          onClick={() => {
            setIsNew(!isNew)
            onChange()
          }}
        >
          {isNew ? t`Sign in` : t`Sign up`}
        </Button>
      </p>
    </section>
  )
}
