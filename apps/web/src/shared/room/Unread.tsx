import { plural } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../api.ts'
import { useLive } from '../live/use-live.ts'
import styles from './Unread.module.css'

/** How many messages are new, beside the name of the page where they stand. */
export function Unread({ page }: { page: string }) {
  if (page === '/worker/messages') return <Count of="AsWorker" />
  if (page === '/requester/messages') return <Count of="AsRequester" />
  return null
}

function Count({ of }: { of: 'AsWorker' | 'AsRequester' }) {
  const { data } = useQuery({ ...operationQuery('CountUnreadMessages', {}), staleTime: 60_000 })
  useLive('CountUnreadMessages')
  const number = data?.[of] ?? 0
  if (number === 0) return null
  return (
    <span className={styles.count}>
      {number > 99 ? '99+' : number}
      <span className="unseen"> {plural(number, { one: 'new message', other: 'new messages' })}</span>
    </span>
  )
}
