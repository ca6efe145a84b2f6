import { useSyncExternalStore } from 'react'

/** What cannot be taken back, and therefore waits before it is done. */
export interface Deed {
  /** What waits under one name is shown, undone and done together. */
  readonly kind: string
  /** Tells it from every other: asked for twice while it waits, it is done once. */
  readonly key: string
  /** The ids of what it changes. */
  readonly about: readonly string[]
  /** What is under way: "Rejecting 3 assignments". */
  readonly says: (number: number) => string
  /** Tells itself what came of it; never rejects. */
  readonly act: () => Promise<void>
}

interface Waiting extends Deed {
  readonly dueAt: number
  readonly timer: ReturnType<typeof setTimeout>
  readonly isBegun: boolean
}

export const delaySeconds = 10

let waiting: readonly Waiting[] = []
const listeners = new Set<() => void>()

function change(next: readonly Waiting[]): void {
  waiting = next
  // Nothing is sent behind the back of somebody who leaves: the browser asks first, and what was not done is not done.
  if (next.length > 0) addEventListener('beforeunload', holdBack)
  else removeEventListener('beforeunload', holdBack)
  for (const listener of listeners) listener()
}

const holdBack = (event: BeforeUnloadEvent) => event.preventDefault()

export function wait(deed: Deed): void {
  if (waiting.some(({ key }) => key === deed.key)) return
  const timer = setTimeout(() => void begin(deed.key), delaySeconds * 1000)
  change([...waiting, { ...deed, timer, dueAt: Date.now() + delaySeconds * 1000, isBegun: false }])
}

/** Takes back what waits under a name, save what is being done already. */
export function undo(kind: string): void {
  const undone = waiting.filter((one) => one.kind === kind && !one.isBegun)
  for (const { timer } of undone) clearTimeout(timer)
  change(waiting.filter((one) => !undone.includes(one)))
}

/** Does at once what waits under a name, or all that waits: before somebody signs out, or acts for another Requester. */
export async function actNow(kind?: string): Promise<void> {
  await Promise.all(waiting.filter((one) => kind === undefined || one.kind === kind).map(({ key }) => begin(key)))
}

async function begin(key: string): Promise<void> {
  const deed = waiting.find((one) => one.key === key && !one.isBegun)
  if (!deed) return
  clearTimeout(deed.timer)
  change(waiting.map((one) => (one === deed ? { ...one, isBegun: true } : one)))
  await deed.act()
  change(waiting.filter((one) => one.key !== key))
}

/** The last that can still be undone. */
export function lastWaiting(): Waiting | undefined {
  return waiting.findLast((one) => !one.isBegun)
}

export function useWaiting(): readonly Waiting[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting,
  )
}
