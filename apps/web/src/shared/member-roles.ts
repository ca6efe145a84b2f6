import type { MemberRole } from '@kempelen/protocol'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What each role is called and may do. */
export const roleWords: Readonly<Record<MemberRole, { name: MessageDescriptor; may: MessageDescriptor }>> = {
  Viewer: { name: msg`Viewer`, may: msg`sees everything and changes nothing` },
  Reviewer: { name: msg`Reviewer`, may: msg`also approves and rejects work` },
  Manager: { name: msg`Manager`, may: msg`also publishes, spends and makes keys` },
  Owner: { name: msg`Owner`, may: msg`also invites members and changes roles` },
}
