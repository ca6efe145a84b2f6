import '@mantine/spotlight/styles.css'
import { t } from '@lingui/core/macro'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconKeyboard, IconPlus, IconSearch, type TablerIcon } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useAccount } from '../account.ts'
import { say } from '../i18n/i18n.ts'
import { type RoomEntry, roomsOf } from '../room/rooms.ts'
import { findId, isOwnedId, isWorkerId } from './find-id.ts'

const [store, { open }] = createSpotlight()

interface Act {
  readonly name: string
  /** The room, where it is a page of one. */
  readonly where?: string
  readonly icon: TablerIcon
  readonly run: () => void
}

/** Every page one may open, found by its name; and what an id names, found by the id. */
export function Palette({ onClose, onKeys }: { readonly onClose: () => void; readonly onKeys: () => void }) {
  const [query, setQuery] = useState('')
  const [missing, setMissing] = useState<string>()
  const account = useAccount()
  const navigate = useNavigate()
  useEffect(open, [])
  const go = (to: string) => void navigate({ to })
  const rooms = account.state === 'signed-in' ? roomsOf(account.account) : []
  const text = query.trim()
  const look = async () => {
    const found = await findId(text)
    if (found) go(found)
    else setMissing(text)
  }
  const acts: Act[] = [
    ...(rooms.some(({ name }) => name === 'requester') && isOwnedId(text)
      ? [{ name: t`Open what ${text} names`, icon: IconSearch, run: () => void look() }]
      : []),
    ...(rooms.some(({ name }) => name === 'requester') && isWorkerId(text)
      ? [{ name: t`Open Worker ${text}`, icon: IconSearch, run: () => go(`/requester/workers/${text}`) }]
      : []),
    ...rooms.flatMap((room) => pagesOf(room, go)).filter(({ name, where }) => isMeant(`${name} ${where}`, text)),
    ...(isMeant(t`Shortcuts on this page`, text)
      ? [{ name: t`Shortcuts on this page`, icon: IconKeyboard, run: onKeys }]
      : []),
  ]
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      scrollable
      maxHeight={420}
      shortcut={null}
    >
      <Spotlight.Search placeholder={t`Go to a page, or paste an id`} leftSection={<IconSearch size={18} />} />
      <Spotlight.ActionsList>
        {acts.map(({ name, where, icon: Icon, run }) => (
          <Spotlight.Action
            key={`${where} ${name}`}
            label={name}
            description={where}
            leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
            onClick={run}
          />
        ))}
        {acts.length === 0 && (
          <Spotlight.Empty>
            {missing === text ? t`Nothing of yours has this id.` : t`No page has this name.`}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function pagesOf(room: RoomEntry, go: (to: string) => void): Act[] {
  const where = say(room.label)
  return [
    ...room.pages.map(({ to, label, icon }) => ({ name: say(label), where, icon, run: () => go(to) })),
    ...(room.name === 'requester'
      ? [{ name: t`New batch`, where, icon: IconPlus, run: () => go('/requester/batches/new') }]
      : []),
  ]
}

const isMeant = (name: string, text: string) =>
  text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.toLowerCase().includes(word))
