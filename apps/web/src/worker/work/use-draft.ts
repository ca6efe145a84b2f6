import { useCallback, useEffect, useRef, useState } from 'react'
import { call, isRefusal } from '../../shared/api.ts'

const patienceMilliseconds = 5000

export type DraftState = 'none' | 'saving' | 'saved' | 'unsaved'

/**
 * Keeps on the server what the task says has been entered so far, one request at a time and always the latest. What could
 * not be sent is tried again, until the assignment is closed.
 */
export function useDraft(assignmentId: string): { state: DraftState; save: (draft: string) => void } {
  const [state, setState] = useState<DraftState>('none')
  const waiting = useRef<string>(undefined)
  const isSending = useRef(false)
  const isOpen = useRef(true)
  const send = useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    while (isOpen.current && waiting.current !== undefined) {
      const draft = waiting.current
      waiting.current = undefined
      setState('saving')
      try {
        await call('SaveDraft', { AssignmentId: assignmentId, Draft: draft })
        setState('saved')
      } catch (error) {
        setState('unsaved')
        if (isRefusal(error, 'InvalidAssignmentState', 'AssignmentDoesNotExist')) break
        waiting.current ??= draft
        await new Promise((resolve) => setTimeout(resolve, patienceMilliseconds))
      }
    }
    isSending.current = false
  }, [assignmentId])
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])
  const save = useCallback(
    (draft: string) => {
      waiting.current = draft
      void send()
    },
    [send],
  )
  return { state, save }
}
