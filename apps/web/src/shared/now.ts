import { useSyncExternalStore } from 'react'

// One timer for the whole app, however many times are on the page.
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function listen(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of listeners) each()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The time. The component is drawn again when a step of so many seconds is over. */
export function useNow(stepSeconds: number): Date {
  useSyncExternalStore(listen, () => Math.floor(Date.now() / (stepSeconds * 1000)))
  return new Date()
}
