import { Button } from '@mantine/core'
import type { UseMutationResult } from '@tanstack/react-query'
import { useAccount } from '../../shared/account.ts'
import { Problem } from '../../shared/Problem.tsx'
import { SignInError } from '../../shared/session.ts'
import { Waiting } from '../../shared/Waiting.tsx'
import { Enter } from './Enter.tsx'

interface Props {
  /** Lets the person in, after the step that signs them up or in. */
  readonly enter: UseMutationResult<unknown, Error, () => Promise<void>>
  /** The button of who is signed in already. */
  readonly verb: string
}

/** The one step at the end of an invitation: a button, or signing up or in on the way. */
export function Invited({ enter, verb }: Props) {
  const account = useAccount()
  const refusal = enter.error instanceof SignInError ? enter.error.message : undefined
  return (
    <>
      {enter.error && refusal === undefined && <Problem error={enter.error} />}
      {account.state === 'failed' && <Problem error={account.error} retry={account.retry} />}
      {account.state === 'loading' && <Waiting rows={1} />}
      {account.state === 'signed-in' && (
        <Button size="md" loading={enter.isPending} onClick={() => enter.mutate(async () => {})}>
          {verb}
        </Button>
      )}
      {account.state === 'signed-out' && (
        <Enter onEnter={enter.mutate} onChange={enter.reset} isPending={enter.isPending} refusal={refusal} />
      )}
    </>
  )
}
