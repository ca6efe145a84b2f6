import type { Member } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { EndButton } from '../../shared/later/EndButton.tsx'
import { chooseRequester } from '../../shared/requester.ts'

/** The way to remove somebody, and to leave. */
export function EndMembership({ member }: { member: Member }) {
  return member.IsMe ? <Leave member={member} /> : <Remove member={member} />
}

function Leave({ member: { MemberId } }: { member: Member }) {
  const left = () => {
    chooseRequester(undefined)
    location.assign('/account')
  }
  return (
    <EndButton
      call="LeaveRequester"
      input={{}}
      later={{
        about: MemberId,
        says: () => t`Leaving this Requester`,
        done: t`You have left.`,
        touches: [],
        next: left,
      }}
      word={t`Leave`}
      label={t`Leave this Requester`}
      question={t`Leave this Requester?`}
      verb={t`Leave this Requester`}
    >
      <WhatItMeans />
    </EndButton>
  )
}

function Remove({ member }: { member: Member }) {
  const name = member.Name ?? t`this member`
  return (
    <EndButton
      call="RemoveMember"
      input={{ MemberId: member.MemberId }}
      later={{
        about: member.MemberId,
        says: (number) => plural(number, { one: `Removing ${name}`, other: 'Removing # members' }),
        done: t`${name} is removed.`,
        touches: ['ListMembers', 'ListActivity'],
      }}
      word={t`Remove`}
      label={t`Remove ${member.Name ?? ''}`}
      question={t`Remove ${name}?`}
      verb={t`Remove this member`}
    >
      <WhatItMeans />
    </EndButton>
  )
}

function WhatItMeans() {
  return (
    <Trans>
      It holds within seconds, and only a new invitation brings it back. What was done keeps its name in the activity.
      Access keys and tokens belong to the Requester and go on working: revoke those that should not.
    </Trans>
  )
}
