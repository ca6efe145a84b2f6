import { isAtLeast, leastMemberRole, type MemberRole, type Operation, Refusal, type Role } from '@kempelen/protocol'
import type { Caller } from './context.ts'

/** The role in which the caller may call the operation. */
export function roleOf(caller: Caller, operation: Operation): Role {
  const roles = operation.roles.filter((one) => hasRole(caller, one))
  const role = roles.find((one) => one !== 'requester' || isEnough(caller, leastMemberRole(operation)))
  if (role) return role
  const isKnown = caller.userId ?? caller.workerId ?? caller.requesterId ?? caller.isOperator
  if (!isKnown) throw new Refusal('MissingAuthenticationTokenException')
  if (roles.length > 0) checkMember(caller, operation.name, leastMemberRole(operation))
  throw new Refusal('AccessDeniedException', { Operation: operation.name, Role: operation.roles[0] })
}

/** Refuses a member, or a key, of a lesser role than is needed. */
export function checkMember(caller: Caller, operation: string, needed: MemberRole): void {
  if (isEnough(caller, needed)) return
  throw new Refusal('MemberRoleTooLow', { Operation: operation, Needed: needed, Role: memberRoleOf(caller) })
}

function isEnough(caller: Caller, needed: MemberRole): boolean {
  return caller.isClock === true || isAtLeast(memberRoleOf(caller), needed)
}

/** Programs act as Managers unless their key says less. */
function memberRoleOf({ memberRole }: Caller): MemberRole {
  return memberRole ?? 'Manager'
}

function hasRole(caller: Caller, role: Role): boolean {
  switch (role) {
    case 'requester':
      return caller.requesterId !== undefined
    case 'worker':
      return caller.workerId !== undefined
    case 'operator':
      return caller.isOperator === true
    case 'person':
      return caller.userId !== undefined
    case 'clock':
      return caller.isClock === true
    case 'anyone':
      return true
  }
}
