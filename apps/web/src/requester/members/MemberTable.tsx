import type { Member, MemberRole } from '@kempelen/protocol'
import { memberRoles } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useAction } from '../../shared/api.ts'
import { say } from '../../shared/i18n/i18n.ts'
import { Moment } from '../../shared/Moment.tsx'
import { roleWords } from '../../shared/member-roles.ts'
import { Problem } from '../../shared/Problem.tsx'
import { type Column, Table } from '../../shared/table/Table.tsx'
import { EndMembership } from './EndMembership.tsx'
import styles from './Members.module.css'

/** The members with their roles; Owners change both. */
export function MemberTable({ members, isOwner }: { members: readonly Member[]; isOwner: boolean }) {
  const update = useAction('UpdateMemberRole', ['ListMembers', 'GetAccount', 'ListActivity'])
  const roleOf = (member: Member) =>
    isOwner ? (
      <RoleSelect
        member={member}
        isPending={update.isPending}
        onRole={(Role) => update.mutate({ MemberId: member.MemberId, Role })}
      />
    ) : (
      say(roleWords[member.Role].name)
    )
  return (
    <>
      {update.error && <Problem error={update.error} />}
      <Table rows={members} keyOf={({ MemberId }) => MemberId} columns={columns(roleOf)} />
    </>
  )
}

const columns = (roleOf: Column<Member>['cell']): Column<Member>[] => [
  { name: t`Name`, className: styles.who, cell: (member) => <Who member={member} /> },
  { name: t`Role`, cell: roleOf },
  { name: t`Joined`, isAside: true, cell: ({ JoinTime }) => <Moment at={JoinTime} /> },
  { name: t`Remove`, isUnseen: true, isAtEnd: true, cell: (member) => <EndMembership member={member} /> },
]

function Who({ member: { Name, Email, IsMe } }: { member: Member }) {
  return (
    <>
      <span dir="auto">{Name ?? t`somebody whose account is gone`}</span>
      {IsMe && (
        <span className="quiet">
          {' '}
          <Trans>(you)</Trans>
        </span>
      )}
      {Email && <span className={styles.email}>{Email}</span>}
    </>
  )
}

interface RoleProps {
  readonly member: Member
  readonly isPending: boolean
  readonly onRole: (role: MemberRole) => void
}

function RoleSelect({ member, isPending, onRole }: RoleProps) {
  return (
    <NativeSelect
      size="xs"
      aria-label={t`Role of ${member.Name ?? ''}`}
      value={member.Role}
      disabled={isPending}
      onChange={({ currentTarget }) => onRole(currentTarget.value as MemberRole)}
      data={memberRoles.map((role) => ({ value: role, label: say(roleWords[role].name) }))}
    />
  )
}
