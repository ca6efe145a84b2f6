import type { HIT } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { EndButton } from '../../shared/later/EndButton.tsx'
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
  return (
    <EndButton
      call="UpdateExpirationForHIT"
      input={{ HITId: hitId, ExpireAt: new Date(0) }}
      later={{
        about: hitId,
        says: (number) => plural(number, { one: 'Expiring a HIT', other: 'Expiring # HITs' }),
        done: t`The HIT has left the market.`,
        touches: touched,
      }}
      word={t`Expire this HIT now`}
      question={t`Expire this HIT now?`}
      verb={t`Expire this HIT`}
    >
      <Trans>
        It leaves the market, and the money held for places that nobody took comes back to you. Workers who hold an
        assignment may still submit it.
      </Trans>
    </EndButton>
  )
}

function Delete({ hitId }: { hitId: string }) {
  const navigate = useNavigate()
  return (
    <EndButton
      call="DeleteHIT"
      input={{ HITId: hitId }}
      later={{
        about: hitId,
        says: (number) => plural(number, { one: 'Deleting a HIT', other: 'Deleting # HITs' }),
        done: t`The HIT is deleted.`,
        touches: touched,
      }}
      onWaiting={() => void navigate({ to: '/requester/hits' })}
      word={t`Delete this HIT`}
      question={t`Delete this HIT?`}
      verb={t`Delete this HIT`}
    >
      <Trans>
        It disappears from your lists and cannot be brought back. Download its results first if you need them.
      </Trans>
    </EndButton>
  )
}
