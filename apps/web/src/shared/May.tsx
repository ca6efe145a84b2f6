import { leastRoles } from 'virtual:output-times'
import { isAtLeast, type MemberRole, type OperationName } from '@kempelen/protocol'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useAccount } from './account.ts'
import { say } from './i18n/i18n.ts'
import { roleWords } from './member-roles.ts'

function leastRole(operation: OperationName): MemberRole {
  return leastRoles[operation] ?? 'Manager'
}

/** Whether the member who is signed in may do what an operation changes. The server decides all the same. */
export function useMay(): (operation: OperationName) => boolean {
  const account = useAccount()
  const role = (account.state === 'signed-in' && account.account.MemberRole) || 'Viewer'
  return (operation) => isAtLeast(role, leastRole(operation))
}

interface Props {
  readonly call: OperationName
  readonly children: ReactNode
  /** Says which role it takes, where the whole page is about it. */
  readonly isTold?: boolean
}

/** What calls an operation, for members whose role may. Others do not see a button that would refuse. */
export function May({ call, children, isTold = false }: Props) {
  const may = useMay()
  if (may(call)) return children
  if (!isTold) return null
  const needed = say(roleWords[leastRole(call)].name)
  return (
    <p className="quiet">
      <Trans>This takes the role {needed}. An Owner of this Requester can grant it under Members.</Trans>
    </p>
  )
}
