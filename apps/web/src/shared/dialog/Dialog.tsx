import type { ModalProps } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'

const LateModal = lazy(() => import('./LateModal.tsx').then(({ LateModal }) => ({ default: LateModal })))

/** A dialog above the page. What it is made of comes with the first one that is opened, since most pages never need it. */
export function Dialog({ opened, ...props }: ModalProps) {
  const [wasOpened, setWasOpened] = useState(opened)
  if (opened && !wasOpened) setWasOpened(true)
  if (!wasOpened) return null
  return (
    <Suspense fallback={null}>
      <LateModal opened={opened} {...props} />
    </Suspense>
  )
}
