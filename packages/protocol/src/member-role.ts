/** What a member of a Requester may do, the least first; each may do what those before it may. */
export const memberRoles = ['Viewer', 'Reviewer', 'Manager', 'Owner'] as const
export type MemberRole = (typeof memberRoles)[number]

/** What programs may be: members are a matter of people. */
export const programRoles = ['Viewer', 'Reviewer', 'Manager'] as const
export type ProgramRole = (typeof programRoles)[number]

/** Whether somebody in this role may do what takes the other one. */
export function isAtLeast(role: MemberRole, needed: MemberRole): boolean {
  return memberRoles.indexOf(role) >= memberRoles.indexOf(needed)
}
