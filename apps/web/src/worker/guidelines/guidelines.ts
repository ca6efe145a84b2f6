import { useMediaQuery } from '@mantine/hooks'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

export interface GuidelinesState {
  readonly isOpen: boolean
  readonly panel: RefObject<HTMLElement | null>
  readonly toggle: () => void
  /** What the key does: to the guidelines, and from them back to where the reader was. */
  readonly visit: () => void
}

/** Whether the guidelines stand beside the task: from the start where there is room for both. Alt+G goes there and back. */
export function useGuidelines(): GuidelinesState {
  const isWide = useMediaQuery('(min-width: 64em)', undefined, { getInitialValueInEffect: false })
  const [chosen, setChosen] = useState<boolean>()
  const isOpen = chosen ?? isWide ?? false
  const panel = useRef<HTMLElement>(null)
  const before = useRef<Element>(null)
  const visit = useCallback(() => {
    if (panel.current?.contains(document.activeElement)) {
      setChosen(false)
      if (before.current instanceof HTMLElement) before.current.focus()
      return
    }
    before.current = document.activeElement
    setChosen(true)
    // The panel is drawn first.
    requestAnimationFrame(() => panel.current?.focus())
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyG') return
      event.preventDefault()
      visit()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [visit])
  return { isOpen, panel, visit, toggle: () => setChosen(!isOpen) }
}
