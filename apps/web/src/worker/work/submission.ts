import { useCallback, useEffect, useState } from 'react'
import { type Input, isRefusal, isUnreachable, useAction } from '../../shared/api.ts'
import { forgetAnswer, keepAnswer, keptAnswer } from './kept-answer.ts'

type Fields = NonNullable<Input<'SubmitAssignment'>['Fields']>

export interface Submission {
  readonly submit: (fields: Fields) => void
  /** An answer that did not reach the server and waits in this browser. */
  readonly isKept: boolean
  readonly isSending: boolean
  readonly error: Error | null
  readonly sendAgain: () => void
}

/** Hands in an answer. It is kept in the browser until the server has it, or has refused it for good. */
export function useSubmission(assignmentId: string): Submission {
  const [kept, setKept] = useState(() => keptAnswer(assignmentId))
  const touched = ['GetMyAssignment', 'ListMyAssignments', 'GetEarnings', 'ListHITGroups'] as const
  const { mutate, isPending, error } = useAction('SubmitAssignment', touched)
  const submit = useCallback(
    (fields: Fields) => {
      keepAnswer(assignmentId, fields)
      setKept(fields)
      const settle = () => {
        forgetAnswer(assignmentId)
        setKept(undefined)
      }
      mutate(
        { AssignmentId: assignmentId, Fields: fields },
        { onSuccess: settle, onError: (failure) => isForGood(failure) && settle() },
      )
    },
    [mutate, assignmentId],
  )
  const sendAgain = useCallback(() => kept && submit(kept), [kept, submit])
  useEffect(() => {
    addEventListener('online', sendAgain)
    return () => removeEventListener('online', sendAgain)
  }, [sendAgain])
  return { submit, isKept: kept !== undefined && !isPending, isSending: isPending, error, sendAgain }
}

/** Refusals that another attempt cannot change. */
function isForGood(failure: Error): boolean {
  return (
    !isUnreachable(failure) &&
    !isRefusal(failure, 'ServiceFault', 'ThrottlingException', 'MissingAuthenticationTokenException')
  )
}
