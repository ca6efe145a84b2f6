import type { AccountRoles } from '@kempelen/protocol'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  IconBell,
  IconBuildingBank,
  IconCertificate,
  IconCoins,
  IconFolders,
  IconGavel,
  IconHistory,
  IconHome,
  IconKey,
  IconListCheck,
  IconMail,
  IconSearch,
  IconSettings,
  IconStack2,
  IconTemplate,
  IconUserShield,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'

export type RoomName = 'worker' | 'requester' | 'operator'

export interface RoomPage {
  readonly to: string
  readonly label: MessageDescriptor
  readonly short: MessageDescriptor
  readonly icon: TablerIcon
  /** Set on the first page of a group, in rooms that have many. */
  readonly group?: MessageDescriptor
  /** Where the pages begin that are reached through this one. */
  readonly leadsTo?: readonly string[]
}

export interface RoomEntry {
  readonly name: RoomName
  readonly label: MessageDescriptor
  readonly pages: readonly RoomPage[]
}

export const rooms: Record<RoomName, RoomEntry> = {
  worker: {
    name: 'worker',
    label: msg`Work`,
    pages: [
      {
        to: '/worker',
        label: msg`Find work`,
        short: msg`Work`,
        icon: IconSearch,
        leadsTo: ['/worker/groups/', '/worker/requesters'],
      },
      { to: '/worker/queue', label: msg`Queue`, short: msg`Queue`, icon: IconStack2 },
      {
        to: '/worker/qualifications',
        label: msg`Qualifications`,
        short: msg`Skills`,
        icon: IconCertificate,
        leadsTo: ['/worker/qualifications/'],
      },
      { to: '/worker/earnings', label: msg`Earnings`, short: msg`Earnings`, icon: IconCoins },
      {
        to: '/worker/messages',
        label: msg`Messages`,
        short: msg`Mail`,
        icon: IconMail,
        leadsTo: ['/worker/messages/'],
      },
    ],
  },
  requester: {
    name: 'requester',
    label: msg`Post work`,
    pages: [
      { to: '/requester', label: msg`Home`, short: msg`Home`, icon: IconHome, group: msg`Work` },
      {
        to: '/requester/batches',
        label: msg`Batches`,
        short: msg`Batches`,
        icon: IconStack2,
        leadsTo: ['/requester/batches/'],
      },
      {
        to: '/requester/projects',
        label: msg`Projects`,
        short: msg`Projects`,
        icon: IconFolders,
        leadsTo: ['/requester/projects/'],
      },
      {
        to: '/requester/hits',
        label: msg`HITs`,
        short: msg`HITs`,
        icon: IconListCheck,
        leadsTo: ['/requester/types/', '/requester/hits/', '/requester/reviewed'],
      },
      { to: '/requester/layouts', label: msg`Layouts`, short: msg`Layouts`, icon: IconTemplate },
      {
        to: '/requester/workers',
        label: msg`Workers`,
        short: msg`Workers`,
        icon: IconUsers,
        group: msg`People`,
        leadsTo: ['/requester/workers/'],
      },
      {
        to: '/requester/qualifications',
        label: msg`Qualifications`,
        short: msg`Skills`,
        icon: IconCertificate,
        leadsTo: ['/requester/qualifications/'],
      },
      {
        to: '/requester/messages',
        label: msg`Messages`,
        short: msg`Mail`,
        icon: IconMail,
        leadsTo: ['/requester/messages/'],
      },
      {
        to: '/requester/money',
        label: msg`Money`,
        short: msg`Money`,
        icon: IconCoins,
        group: msg`This Requester`,
        leadsTo: ['/requester/money/'],
      },
      { to: '/requester/activity', label: msg`Activity`, short: msg`Activity`, icon: IconHistory },
      { to: '/requester/members', label: msg`Members`, short: msg`Members`, icon: IconUserShield },
      { to: '/requester/keys', label: msg`API keys`, short: msg`Keys`, icon: IconKey },
      { to: '/requester/notifications', label: msg`Notifications`, short: msg`Notify`, icon: IconBell },
      { to: '/requester/settings', label: msg`Settings`, short: msg`Settings`, icon: IconSettings },
    ],
  },
  operator: {
    name: 'operator',
    label: msg`Operate`,
    pages: [
      { to: '/operator', label: msg`Overview`, short: msg`Overview`, icon: IconBuildingBank },
      {
        to: '/operator/people',
        label: msg`People`,
        short: msg`People`,
        icon: IconUsers,
        leadsTo: ['/operator/people/'],
      },
      { to: '/operator/money', label: msg`Money`, short: msg`Money`, icon: IconCoins },
      { to: '/operator/problems', label: msg`Problems`, short: msg`Problems`, icon: IconGavel },
      { to: '/operator/deliveries', label: msg`Deliveries`, short: msg`Deliveries`, icon: IconBell },
      { to: '/operator/settings', label: msg`Settings`, short: msg`Settings`, icon: IconSettings },
    ],
  },
}

/** A page of the Worker's room that is there only for reviewers. */
export const reviews: RoomPage = { to: '/worker/reviews', label: msg`Reviews`, short: msg`Reviews`, icon: IconGavel }

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
