import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { call, isRefusal } from '../../shared/api.ts'
import type { TaskFrameHandle } from '../task-frame/TaskFrame.tsx'

const beatMilliseconds = 5000
const restMilliseconds = 60_000
const signsOfUse = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'wheel'] as const

/**
 * Tells the server every five seconds that the task is being worked on: the page is visible, and there was use of it in
 * the last minute. Gives back how the task itself notes use.
 */
export function useActiveTime(assignmentId: string, frame: RefObject<TaskFrameHandle | null>, isOpen: boolean) {
  const lastUse = useRef(Date.now())
  const noteUse = useCallback(() => {
    lastUse.current = Date.now()
  }, [])
  useEffect(() => {
    if (!isOpen) return
    let isRefused = false
    const beat = setInterval(() => {
      if (frame.current?.hasFocus()) noteUse()
      const isUsed = Date.now() - lastUse.current < restMilliseconds
      if (isRefused || !isUsed || document.visibilityState !== 'visible') return
      // A beat that is lost is lost: the next one comes in five seconds.
      call('RecordActivity', { AssignmentId: assignmentId }).catch((error: unknown) => {
        isRefused = isRefusal(error, 'InvalidAssignmentState', 'AssignmentDoesNotExist')
      })
    }, beatMilliseconds)
    const listening = { passive: true, capture: true }
    for (const sign of signsOfUse) addEventListener(sign, noteUse, listening)
    return () => {
      clearInterval(beat)
      for (const sign of signsOfUse) removeEventListener(sign, noteUse, listening)
    }
  }, [assignmentId, frame, isOpen, noteUse])
  return noteUse
}
