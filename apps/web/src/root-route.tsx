import { createRootRoute, Outlet } from '@tanstack/react-router'
import { RoomGate } from './shared/room/RoomGate.tsx'
import type { RoomName } from './shared/room/rooms.ts'
import { Shell } from './shared/room/Shell.tsx'

export const root = createRootRoute({ component: Outlet })

/** Lets in who has the role of the room. */
export function gate(room: RoomName) {
  return () => (
    <RoomGate room={room}>
      <Outlet />
    </RoomGate>
  )
}

/** What stands around the pages of a room. */
export function shell(room?: RoomName) {
  return () => (
    <Shell room={room}>
      <Outlet />
    </Shell>
  )
}

export function fromSearch(search: Record<string, unknown>): { from?: string } {
  return textMember(search, 'from')
}

/** A member of the search that is a text, where it is there. */
export function textMember<K extends string>(search: Record<string, unknown>, name: K): { [name in K]?: string } {
  const value = search[name]
  return (typeof value === 'string' && value !== '' ? { [name]: value } : {}) as { [name in K]?: string }
}
