import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { nothingMade, type Order, publish, type Step, StepFailed } from './publish.ts'

/** Publishing, which goes on where it broke off, and leads to the batch. */
export function useAttempt() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const made = useRef(nothingMade())
  const [sent, setSent] = useState(0)
  const attempt = useMutation({
    networkMode: 'always',
    mutationFn: (order: Order) => publish(order, made.current, setSent),
    onSettled: () => {
      for (const name of ['GetAccountBalance', 'ListBatches', 'ListProjects'])
        void queries.invalidateQueries({ queryKey: [name] })
    },
    onSuccess: ({ batchId, code }) =>
      void navigate({
        to: '/requester/batches/$batchId',
        params: { batchId },
        search: code === undefined ? {} : { invite: code },
      }),
  })
  const failure = attempt.error instanceof StepFailed ? attempt.error : undefined
  return {
    ...attempt,
    /** How many rows have been sent, while they are. */
    sent: attempt.isPending ? sent : undefined,
    errorOf: (step: Step) => (failure?.step === step ? failure.cause : undefined),
  }
}
