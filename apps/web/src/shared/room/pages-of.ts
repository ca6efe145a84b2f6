import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useAccount } from '../account.ts'
import { operationQuery } from '../api.ts'
import { type RoomEntry, type RoomPage, reviews } from './rooms.ts'

/** The pages of a room for who is there: reviews only where some wait, or where the reader is on them. */
export function usePagesOf(room: RoomEntry): readonly RoomPage[] {
  const account = useAccount()
  const { pathname } = useLocation()
  const isWorker = room.name === 'worker' && account.state === 'signed-in' && account.account.WorkerId !== undefined
  const waiting = useQuery({
    ...operationQuery('ListItemsToReview', { MaxResults: 1 }),
    enabled: isWorker,
    staleTime: 60_000,
  })
  const isShown = isWorker && (pathname.startsWith(reviews.to) || (waiting.data?.NumResults ?? 0) > 0)
  return isShown ? [...room.pages, reviews] : room.pages
}
