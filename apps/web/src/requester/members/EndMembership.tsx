import type { Member } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useAction } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { chooseRequester } from '../../shared/requester.ts'

/** Asks before somebody is removed, or leaves. */
export function EndMembership({ member, onClose }: { member: Member; onClose: () => void }) {
  const remove = useAction('RemoveMember', ['ListMembers', 'ListActivity'])
  const leave = useAction('LeaveRequester')
  const name = member.Name ?? t`this member`
  const left = () => {
    chooseRequester(undefined)
    location.assign('/account')
  }
  return (
    <Confirm
      opened
      onClose={onClose}
      title={member.IsMe ? t`Leave this Requester?` : t`Remove ${name}?`}
      verb={member.IsMe ? t`Leave this Requester` : t`Remove this member`}
      onConfirm={() =>
        member.IsMe
          ? leave.mutate({}, { onSuccess: left })
          : remove.mutate({ MemberId: member.MemberId }, { onSuccess: onClose })
      }
      isPending={remove.isPending || leave.isPending}
      error={remove.error ?? leave.error}
    >
      <Trans>
        It holds within seconds, and only a new invitation brings it back. What was done keeps its name in the activity.
        Access keys and tokens belong to the Requester and go on working: revoke those that should not.
      </Trans>
    </Confirm>
  )
}
