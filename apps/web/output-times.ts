import { leastMemberRole, type MemberRole, operations, type Shape } from '@kempelen/protocol'
import type { Plugin } from 'vite'

const name = 'virtual:output-times'

/**
 * What of each operation's output leads to a time, and the least role of a member where it is not Manager, as the module
 * `virtual:output-times`. All that the pages need of the contracts at run time; with their prose and limits these would be a
 * tenth of a Worker's first page.
 */
export function outputTimes(): Plugin {
  return {
    name: 'output-times',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}`
        ? `export const outputTimes = ${JSON.stringify(timesOfAll())}
export const leastRoles = ${JSON.stringify(leastRolesOfAll())}`
        : undefined,
  }
}

function timesOfAll(): Record<string, Shape> {
  const entries = [...operations].flatMap(([operation, { output }]) => {
    const times = timesOf(output)
    return times ? [[operation, times] as const] : []
  })
  return Object.fromEntries(entries)
}

/** Of what changes something; who may only look may look at everything but a few lists that a Manager sees. */
function leastRolesOfAll(): Record<string, MemberRole> {
  const guarded = [...operations].filter(([, { roles }]) => roles.includes('requester'))
  return Object.fromEntries(
    guarded.flatMap(([operation, contract]) => {
      const role = leastMemberRole(contract)
      return role === 'Manager' || (contract.reads && role === 'Viewer') ? [] : [[operation, role] as const]
    }),
  )
}

function timesOf(shape: Shape): Shape | undefined {
  switch (shape.type) {
    case 'timestamp':
      return shape
    case 'list': {
      const member = timesOf(shape.member)
      return member && { type: 'list', member }
    }
    case 'structure': {
      const members = Object.entries(shape.members).flatMap(([member, inner]) => {
        const times = timesOf(inner)
        return times ? [[member, times] as const] : []
      })
      return members.length > 0 ? { type: 'structure', required: [], members: Object.fromEntries(members) } : undefined
    }
    default:
      return undefined
  }
}
