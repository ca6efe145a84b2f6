import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { takesText } from '../keys/key-words.ts'

// Neither is part of the first page; each comes when it is asked for.
const Palette = lazy(() => import('./Palette.tsx').then(({ Palette }) => ({ default: Palette })))
const KeyMap = lazy(() => import('../keys/KeyMap.tsx').then(({ KeyMap }) => ({ default: KeyMap })))

export type ShownOver = 'palette' | 'keys' | undefined

interface Props {
  readonly shown: ShownOver
  readonly onShow: (shown: ShownOver) => void
}

/** Hears Ctrl K and `?` on every page, and shows what they open. */
export function Shortcuts({ shown, onShow }: Props) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPalette = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k'
      const isKeys = event.key === '?' && !event.ctrlKey && !event.metaKey && !takesText(event.target)
      if (!isPalette && !isKeys) return
      event.preventDefault()
      onShow(isPalette ? 'palette' : 'keys')
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onShow])
  const close = () => onShow(undefined)
  return (
    <Suspense fallback={null}>
      {shown && (
        <ThenBack>
          {shown === 'palette' && <Palette onClose={close} onKeys={() => onShow('keys')} />}
          {shown === 'keys' && <KeyMap onClose={close} />}
        </ThenBack>
      )}
    </Suspense>
  )
}

/** What is shown over the page takes the focus, and gives it back where it was. */
function ThenBack({ children }: { readonly children: ReactNode }) {
  const [from] = useState(() => document.activeElement as HTMLElement | null)
  useEffect(() => () => from?.focus({ preventScroll: true }), [from])
  return children
}
