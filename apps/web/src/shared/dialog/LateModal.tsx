import { t } from '@lingui/core/macro'
import { Modal, type ModalProps } from '@mantine/core'
import { useEffect, useState } from 'react'

/** A modal that opens just after it has come: Mantine's gives the focus back only to where it was when an earlier one opened. */
export function LateModal({ opened, ...props }: ModalProps) {
  const [isThere, setIsThere] = useState(false)
  useEffect(() => setIsThere(true), [])
  return <Modal opened={opened && isThere} centered closeButtonProps={{ 'aria-label': t`Close` }} {...props} />
}
