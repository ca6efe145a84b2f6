import type { HIT } from '@kempelen/protocol'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import styles from './HIT.module.css'

const touched = ['GetHIT', 'ListHITsForHITType', 'ListHITTypes', 'GetAccountBalance', 'ListTransfers'] as const

/** Expire now, and delete once everything is reviewed. */
export function HITActions({ hit }: { hit: HIT }) {
  const isOpen = (hit.Expiration?.getTime() ?? 0) > Date.now() && hit.HITStatus !== 'Disposed'
  const mayDelete = hit.HITStatus === 'Reviewable' || hit.HITStatus === 'Reviewing'
  if (!isOpen && !mayDelete) return null
  return (
    <div className={styles.actions}>
      {isOpen && <Expire hitId={hit.HITId!} />}
      {mayDelete && <Delete hitId={hit.HITId!} />}
    </div>
  )
}

function Expire({ hitId }: { hitId: string }) {
  const [asks, setAsks] = useState(false)
  const expire = useAction('UpdateExpirationForHIT', touched)
  const act = () =>
    expire.mutate(
      { HITId: hitId, ExpireAt: new Date(0) },
      {
        onSuccess: () => {
          setAsks(false)
          notifications.show({ message: 'The HIT has left the market.' })
        },
      },
    )
  return (
    <>
      <Button variant="default" onClick={() => setAsks(true)}>
        Expire this HIT now
      </Button>
      <Confirm
        opened={asks}
        onClose={() => setAsks(false)}
        title="Expire this HIT now?"
        verb="Expire this HIT"
        onConfirm={act}
        isPending={expire.isPending}
        error={expire.error}
      >
        It leaves the market, and the money held for places that nobody took comes back to you. Workers who hold an
        assignment may still submit it.
      </Confirm>
    </>
  )
}

function Delete({ hitId }: { hitId: string }) {
  const [asks, setAsks] = useState(false)
  const navigate = useNavigate()
  const remove = useAction('DeleteHIT', touched)
  const act = () =>
    remove.mutate(
      { HITId: hitId },
      {
        onSuccess: () => {
          notifications.show({ message: 'The HIT is deleted.' })
          void navigate({ to: '/requester' })
        },
      },
    )
  return (
    <>
      <Button variant="default" color="bad" onClick={() => setAsks(true)}>
        Delete this HIT
      </Button>
      <Confirm
        opened={asks}
        onClose={() => setAsks(false)}
        title="Delete this HIT?"
        verb="Delete this HIT"
        onConfirm={act}
        isPending={remove.isPending}
        error={remove.error}
      >
        It disappears from your lists and cannot be brought back. Download its results first if you need them.
      </Confirm>
    </>
  )
}
