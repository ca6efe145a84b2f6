import type { OperationName } from '@kempelen/protocol'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { call, type Input } from '../api.ts'
import { takesText } from '../keys/key-words.ts'
import { Problem } from '../Problem.tsx'
import { queries } from '../queries.ts'
import { Again, type AgainDialog } from './Again.tsx'
import { LaterNotice, noticeOf, takeBack } from './LaterNotice.tsx'
import { type Deed, lastWaiting, wait } from './waiting.ts'

interface Asked extends Omit<Deed, 'act'> {
  /** Gives back what is said when it is done. */
  readonly act: () => Promise<string | undefined>
  /** The dialog with what was typed for it, for what is left of it when it is refused. */
  readonly again?: (dialog: AgainDialog) => ReactNode
}

/** Does after ten seconds what cannot be taken back. Until then a notice counts them and offers to undo it. */
export function later({ act, again, ...deed }: Asked): void {
  const what = deed.says(deed.about.length)
  wait({ ...deed, act: () => told(what, act, again) })
  notifications.show({
    ...{ id: noticeOf(deed.kind), message: <LaterNotice kind={deed.kind} /> },
    ...{ autoClose: false, withCloseButton: false },
  })
}

/** Something was done and something refused; the message says what. */
export class Incomplete extends Error {}

async function told(what: string, act: Asked['act'], again: Asked['again']): Promise<void> {
  try {
    const message = await act()
    if (message) notifications.show({ message })
  } catch (error) {
    const message = error instanceof Incomplete ? error.message : <Problem error={error as Error} />
    const id: string = notifications.show({
      ...{ title: what, autoClose: false },
      message: again ? <Again {...{ message, again }} onSent={() => notifications.hide(id)} /> : message,
    })
  }
}

export interface LaterWords {
  /** Where one operation does what is called by several names. */
  readonly kind?: string
  readonly about: string
  readonly says: (number: number) => string
  readonly done: string
  /** What is asked for again. */
  readonly touches: readonly OperationName[]
  readonly next?: () => void
}

/** Calls an operation after ten seconds. */
export function callLater<N extends OperationName>(
  name: N,
  input: Input<N>,
  { kind = name, about, says, done, touches, next }: LaterWords,
): void {
  later({
    ...{ kind, key: `${name} ${JSON.stringify(input)}`, about: [about], says },
    act: async () => {
      await call(name, input)
      for (const touched of touches) void queries.invalidateQueries({ queryKey: [touched] })
      // Once it is no longer waiting, so that leaving the page is not held up.
      if (next) setTimeout(next)
      return done
    },
  })
}

addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
  const last = lastWaiting()
  if (!last || takesText(event.target)) return
  event.preventDefault()
  takeBack(last.kind)
})
