import { msg } from '@lingui/core/macro'
import { type KeyboardEvent, useRef } from 'react'
import { type KeyGroup, useKeyWords } from '../../shared/keys/key-words.ts'
import type { Review } from './review.ts'

interface Walk {
  /** The results as they stand below one another. */
  readonly ids: readonly string[]
  readonly activeId: string | undefined
  readonly onActive: (assignmentId: string) => void
  readonly onOpen: () => void
  readonly onToggle: (assignmentId: string) => void
  readonly onNone: () => void
  readonly review: Review
}

/** What keys do among the rows: arrows walk, the space bar selects, letters decide. Gives the body of the table its part. */
export function useResultKeys(walk: Walk) {
  const ref = useRef<HTMLTableSectionElement>(null)
  useKeyWords(resultKeys)
  const go = (at: number) => {
    const id = walk.ids[Math.max(0, Math.min(walk.ids.length - 1, at))]
    if (id === undefined) return
    walk.onActive(id)
    ref.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const deed = deedOf(event.key, walk, go)
    // The controls within a row keep their own keys, save the arrows.
    const inControl = event.target !== event.currentTarget && !(event.target as HTMLElement).dataset.id
    if (!deed || (inControl && (event.key === ' ' || event.key === 'Enter'))) return
    event.preventDefault()
    deed()
  }
  return { ref, onKeyDown }
}

function deedOf(key: string, walk: Walk, go: (at: number) => void): (() => void) | undefined {
  const { ids, activeId, review } = walk
  const at = activeId === undefined ? -1 : ids.indexOf(activeId)
  const deeds = new Map<string, () => void>([
    ['ArrowDown', () => go(at + 1)],
    ['ArrowUp', () => go(at - 1)],
    ['Home', () => go(0)],
    ['End', () => go(ids.length - 1)],
    [' ', () => activeId && walk.onToggle(activeId)],
    ['Enter', walk.onOpen],
    ['Escape', walk.onNone],
    ['a', review.approve],
    ['r', () => review.open('reject')],
    ['b', () => review.open('bonus')],
    ['g', review.makeKnown],
  ])
  return deeds.get(key)
}

const resultKeys: KeyGroup = {
  of: msg`Results, once a row has the focus`,
  words: [
    { keys: ['↑', '↓'], does: msg`Walk` },
    { keys: ['Space'], does: msg`Select` },
    { keys: ['Enter'], does: msg`Open` },
    { keys: ['a'], does: msg`Approve` },
    { keys: ['r'], does: msg`Reject, with a reason` },
    { keys: ['b'], does: msg`Send a bonus` },
    { keys: ['g'], does: msg`Make the answer a known one` },
  ],
}
