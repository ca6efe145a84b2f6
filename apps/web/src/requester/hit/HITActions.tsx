import type { HIT } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
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
          notifications.show({ message: t`The HIT has left the market.` })
        },
      },
    )
  return (
    <>
      <Button variant="default" onClick={() => setAsks(true)}>
        <Trans>Expire this HIT now</Trans>
      </Button>
      <Confirm
        opened={asks}
        onClose={() => setAsks(false)}
        title={t`Expire this HIT now?`}
        verb={t`Expire this HIT`}
        onConfirm={act}
        isPending={expire.isPending}
        error={expire.error}
      >
        <Trans>
          It leaves the market, and the money held for places that nobody took comes back to you. Workers who hold an
          assignment may still submit it.
        </Trans>
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
          notifications.show({ message: t`The HIT is deleted.` })
          void navigate({ to: '/requester/hits' })
        },
      },
    )
  return (
    <>
      <Button variant="default" color="bad" onClick={() => setAsks(true)}>
        <Trans>Delete this HIT</Trans>
      </Button>
      <Confirm
        opened={asks}
        onClose={() => setAsks(false)}
        title={t`Delete this HIT?`}
        verb={t`Delete this HIT`}
        onConfirm={act}
        isPending={remove.isPending}
        error={remove.error}
      >
        <Trans>
          It disappears from your lists and cannot be brought back. Download its results first if you need them.
        </Trans>
      </Confirm>
    </>
  )
}
