import type { HIT } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Confirm } from '../../shared/Confirm.tsx'
import { callLater } from '../../shared/later/later.tsx'
import { May } from '../../shared/May.tsx'
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
  const expire = () => {
    setAsks(false)
    callLater(
      'UpdateExpirationForHIT',
      { HITId: hitId, ExpireAt: new Date(0) },
      {
        about: hitId,
        says: (number) => plural(number, { one: 'Expiring a HIT', other: 'Expiring # HITs' }),
        done: t`The HIT has left the market.`,
        touches: touched,
      },
    )
  }
  return (
    <>
      <May call="UpdateExpirationForHIT">
        <Button variant="default" onClick={() => setAsks(true)}>
          <Trans>Expire this HIT now</Trans>
        </Button>
      </May>
      <Confirm
        opened={asks}
        onClose={() => setAsks(false)}
        title={t`Expire this HIT now?`}
        verb={t`Expire this HIT`}
        onConfirm={expire}
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
  const remove = () => {
    callLater(
      'DeleteHIT',
      { HITId: hitId },
      {
        about: hitId,
        says: (number) => plural(number, { one: 'Deleting a HIT', other: 'Deleting # HITs' }),
        done: t`The HIT is deleted.`,
        touches: touched,
      },
    )
    void navigate({ to: '/requester/hits' })
  }
  return (
    <>
      <May call="DeleteHIT">
        <Button variant="default" color="bad" onClick={() => setAsks(true)}>
          <Trans>Delete this HIT</Trans>
        </Button>
      </May>
      <Confirm
        opened={asks}
        onClose={() => setAsks(false)}
        title={t`Delete this HIT?`}
        verb={t`Delete this HIT`}
        onConfirm={remove}
      >
        <Trans>
          It disappears from your lists and cannot be brought back. Download its results first if you need them.
        </Trans>
      </Confirm>
    </>
  )
}
