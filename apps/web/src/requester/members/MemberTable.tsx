import type { Member, MemberRole } from '@kempelen/protocol'
import { memberRoles } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { say } from '../../shared/i18n/i18n.ts'
import { Moment } from '../../shared/Moment.tsx'
import { roleWords } from '../../shared/member-roles.ts'
import { Problem } from '../../shared/Problem.tsx'
import { StackedTable } from '../../shared/StackedTable.tsx'
import tables from '../../shared/table.module.css'
import { EndMembership } from './EndMembership.tsx'
import styles from './Members.module.css'

/** The members with their roles; Owners change both. */
export function MemberTable({ members, isOwner }: { members: readonly Member[]; isOwner: boolean }) {
  const [ending, setEnding] = useState<Member>()
  const update = useAction('UpdateMemberRole', ['ListMembers', 'GetAccount', 'ListActivity'])
  return (
    <>
      {update.error && <Problem error={update.error} />}
      <div className={tables.scroll}>
        <StackedTable>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Name</Trans>
              </th>
              <th scope="col">
                <Trans>Role</Trans>
              </th>
              <th scope="col" className={styles.aside}>
                <Trans>Joined</Trans>
              </th>
              <th scope="col">
                <span className="unseen">
                  <Trans>Remove</Trans>
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.MemberId}>
                <td className={styles.who}>
                  <span dir="auto">{member.Name ?? t`somebody whose account is gone`}</span>
                  {member.IsMe && (
                    <span className="quiet">
                      {' '}
                      <Trans>(you)</Trans>
                    </span>
                  )}
                  {member.Email && <span className={styles.email}>{member.Email}</span>}
                </td>
                <td>
                  {isOwner ? (
                    <NativeSelect
                      size="xs"
                      aria-label={t`Role of ${member.Name ?? ''}`}
                      value={member.Role}
                      disabled={update.isPending}
                      onChange={({ currentTarget }) =>
                        update.mutate({ MemberId: member.MemberId, Role: currentTarget.value as MemberRole })
                      }
                      data={memberRoles.map((role) => ({ value: role, label: say(roleWords[role].name) }))}
                    />
                  ) : (
                    say(roleWords[member.Role].name)
                  )}
                </td>
                <td className={styles.aside}>
                  <Moment at={member.JoinTime} />
                </td>
                <td className="end">
                  {(isOwner || member.IsMe) && (
                    <Button
                      variant="subtle"
                      color="bad"
                      size="compact-sm"
                      onClick={() => setEnding(member)}
                      aria-label={member.IsMe ? t`Leave this Requester` : t`Remove ${member.Name ?? ''}`}
                    >
                      {member.IsMe ? t`Leave` : t`Remove`}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </StackedTable>
      </div>
      {ending && <EndMembership member={ending} onClose={() => setEnding(undefined)} />}
    </>
  )
}
