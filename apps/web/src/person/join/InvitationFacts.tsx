import type { Output } from '../../shared/api.ts'
import { Figure, Figures } from '../../shared/Figure.tsx'
import { duration } from '../../shared/format.ts'
import { Money } from '../../shared/Money.tsx'

/** What a task pays, what that means per hour, how long it takes. */
export function InvitationFacts({ invitation }: { invitation: Output<'GetInvitation'> }) {
  const { Reward, RewardPerHour, Unit, EstimatedSeconds } = invitation
  return (
    <Figures>
      <Figure name="A task pays" from={`and takes about ${duration(EstimatedSeconds)}`}>
        <Money amount={Reward} unit={Unit} />
      </Figure>
      <Figure name="That is per hour" from="as the Requester estimates">
        <Money amount={RewardPerHour} unit={Unit} />
      </Figure>
    </Figures>
  )
}
