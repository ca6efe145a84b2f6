import type { Member } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Confirm } from '../../shared/Confirm.tsx'
import { callLater } from '../../shared/later/later.tsx'
import { chooseRequester } from '../../shared/requester.ts'

/** Asks before somebody is removed, or leaves. */
export function EndMembership({ member, onClose }: { member: Member; onClose: () => void }) {
  const name = member.Name ?? t`this member`
  const left = () => {
    chooseRequester(undefined)
    location.assign('/account')
  }
  const end = () => {
    const about = member.MemberId
    if (member.IsMe)
      callLater(
        'LeaveRequester',
        {},
        { about, says: () => t`Leaving this Requester`, done: t`You have left.`, touches: [], next: left },
      )
    else
      callLater(
        'RemoveMember',
        { MemberId: member.MemberId },
        {
          about,
          says: (number) => plural(number, { one: `Removing ${name}`, other: 'Removing # members' }),
          done: t`${name} is removed.`,
          touches: ['ListMembers', 'ListActivity'],
        },
      )
    onClose()
  }
  return (
    <Confirm
      opened
      onClose={onClose}
      title={member.IsMe ? t`Leave this Requester?` : t`Remove ${name}?`}
      verb={member.IsMe ? t`Leave this Requester` : t`Remove this member`}
      onConfirm={end}
    >
      <Trans>
        It holds within seconds, and only a new invitation brings it back. What was done keeps its name in the activity.
        Access keys and tokens belong to the Requester and go on working: revoke those that should not.
      </Trans>
    </Confirm>
  )
}
