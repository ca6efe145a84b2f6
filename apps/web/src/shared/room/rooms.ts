import type { AccountRoles } from '@kempelen/protocol'
import {
  IconBell,
  IconBuildingBank,
  IconCertificate,
  IconCoins,
  IconGavel,
  IconKey,
  IconListCheck,
  IconMail,
  IconSearch,
  IconStack2,
  IconTemplate,
  type TablerIcon,
} from '@tabler/icons-react'

export type RoomName = 'worker' | 'requester' | 'operator'

export interface RoomPage {
  readonly to: string
  readonly label: string
  readonly short: string
  readonly icon: TablerIcon
  /** Where the pages begin that are reached through this one. */
  readonly leadsTo?: readonly string[]
}

export interface RoomEntry {
  readonly name: RoomName
  readonly label: string
  readonly pages: readonly RoomPage[]
}

export const rooms: Record<RoomName, RoomEntry> = {
  worker: {
    name: 'worker',
    label: 'Work',
    pages: [
      { to: '/worker', label: 'Find work', short: 'Work', icon: IconSearch, leadsTo: ['/worker/groups/'] },
      { to: '/worker/queue', label: 'Queue', short: 'Queue', icon: IconStack2 },
      {
        to: '/worker/qualifications',
        label: 'Qualifications',
        short: 'Skills',
        icon: IconCertificate,
        leadsTo: ['/worker/qualifications/'],
      },
      { to: '/worker/earnings', label: 'Earnings', short: 'Earnings', icon: IconCoins },
      { to: '/worker/messages', label: 'Messages', short: 'Mail', icon: IconMail },
    ],
  },
  requester: {
    name: 'requester',
    label: 'Post work',
    pages: [
      {
        to: '/requester',
        label: 'HITs',
        short: 'HITs',
        icon: IconListCheck,
        leadsTo: ['/requester/types/', '/requester/hits/'],
      },
      {
        to: '/requester/batches',
        label: 'Batches',
        short: 'Batches',
        icon: IconStack2,
        leadsTo: ['/requester/batches/'],
      },
      { to: '/requester/layouts', label: 'Layouts', short: 'Layouts', icon: IconTemplate },
      { to: '/requester/keys', label: 'API keys', short: 'Keys', icon: IconKey },
      { to: '/requester/notifications', label: 'Notifications', short: 'Notify', icon: IconBell },
      { to: '/requester/money', label: 'Money', short: 'Money', icon: IconCoins },
    ],
  },
  operator: {
    name: 'operator',
    label: 'Operate',
    pages: [{ to: '/operator', label: 'Overview', short: 'Overview', icon: IconBuildingBank }],
  },
}

/** A page of the Worker's room that is there only for reviewers. */
export const reviews: RoomPage = { to: '/worker/reviews', label: 'Reviews', short: 'Reviews', icon: IconGavel }

/** The rooms whose doors are open to this person. */
export function roomsOf(account: AccountRoles): RoomEntry[] {
  return [
    ...(account.WorkerId ? [rooms.worker] : []),
    ...(account.RequesterId ? [rooms.requester] : []),
    ...(account.IsOperator ? [rooms.operator] : []),
  ]
}

/** Whether the reader is on this page of a room, or on one that is reached through it. */
export function isHere({ to, leadsTo = [] }: Pick<RoomPage, 'to' | 'leadsTo'>, pathname: string): boolean {
  return pathname.replace(/\/$/, '') === to || leadsTo.some((beginning) => pathname.startsWith(beginning))
}
