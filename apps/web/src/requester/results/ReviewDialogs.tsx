import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Confirm } from '../../shared/Confirm.tsx'
import { BonusDialog } from './BonusDialog.tsx'
import { RejectDialog } from './RejectDialog.tsx'
import type { Review } from './review.ts'

/** What a decision asks before it is taken. */
export function ReviewDialogs({ review, unit }: { review: Review; unit: string }) {
  return (
    <>
      <RejectDialog
        opened={review.dialog === 'reject'}
        onClose={review.close}
        results={review.openTo('reject')}
        onSend={review.reject}
      />
      <BonusDialog
        opened={review.dialog === 'bonus'}
        onClose={review.close}
        results={review.targets}
        unit={unit}
        onSend={review.sendBonus}
      />
      <Confirm
        opened={review.dialog === 'overturn'}
        onClose={review.close}
        title={t`Approve after all?`}
        verb={t`Approve this assignment`}
        onConfirm={review.overturn}
      >
        <Trans>
          The rejection is taken back and the Worker is paid. An approval cannot be turned into a rejection again.
        </Trans>
      </Confirm>
    </>
  )
}
