import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useEffect, useSyncExternalStore } from 'react'

/** A key, or keys of which each does it, and what it does. */
export interface KeyWord {
  readonly keys: readonly string[]
  readonly does: MessageDescriptor
}

/** Keys that belong together, under what they are for. */
export interface KeyGroup {
  readonly of: MessageDescriptor
  readonly words: readonly KeyWord[]
}

const everywhere: KeyGroup = {
  of: msg`Everywhere`,
  words: [
    { keys: ['Ctrl K', '⌘ K'], does: msg`Go to a page, or to what an id names` },
    { keys: ['?'], does: msg`Show these shortcuts` },
    { keys: ['Tab', 'Shift Tab'], does: msg`Go to the next control, or back` },
    { keys: ['Ctrl Z', '⌘ Z'], does: msg`Undo what waits to be sent` },
    { keys: ['Esc'], does: msg`Close what is open` },
  ],
}

let groups: readonly KeyGroup[] = [everywhere]
const listeners = new Set<() => void>()

function change(next: readonly KeyGroup[]): void {
  groups = next
  for (const listener of listeners) listener()
}

/** Lists the keys of a part of the page under `?` while it is shown. The part itself hears them. `group` is a constant. */
export function useKeyWords(group: KeyGroup): void {
  useEffect(() => {
    change([group, ...groups])
    return () => change(groups.filter((one) => one !== group))
  }, [group])
}

export function useKeyGroups(): readonly KeyGroup[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => groups,
  )
}

/** Typing a letter there writes it. */
export function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !/^(radio|checkbox|button|submit)$/.test((target as HTMLInputElement).type ?? '')
  )
}
