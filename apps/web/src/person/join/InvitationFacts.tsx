import { t } from '@lingui/core/macro'
import type { Output } from '../../shared/api.ts'
import { Figure, Figures } from '../../shared/Figure.tsx'
import { duration } from '../../shared/format.ts'
import { Money } from '../../shared/Money.tsx'

/** What a task pays, what that means per hour, how long it takes. */
export function InvitationFacts({ invitation }: { invitation: Output<'GetInvitation'> }) {
  const { Reward, RewardPerHour, Unit, EstimatedSeconds } = invitation
  return (
    <Figures>
      <Figure name={t`A task pays`} from={t`and takes about ${duration(EstimatedSeconds)}`}>
        <Money amount={Reward} unit={Unit} />
      </Figure>
      <Figure name={t`That is per hour`} from={t`as the Requester estimates`}>
        <Money amount={RewardPerHour} unit={Unit} />
      </Figure>
    </Figures>
  )
}
