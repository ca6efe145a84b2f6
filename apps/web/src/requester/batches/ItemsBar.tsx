import type { Batch } from '@kempelen/protocol'
import { PartsBar } from '../hit-types/Progress.tsx'

/** Where the items of a batch stand. Items with a known answer are never finished and not counted. */
export function ItemsBar({ items }: { items: Batch['Items'] }) {
  return (
    <PartsBar
      parts={[
        { key: 'completed', word: 'finished', value: items.Finished },
        { key: 'submitted', word: 'in review', value: items.InReview },
        { key: 'pending', word: 'at work', value: items.Open },
        { key: 'available', word: 'waiting', value: items.Waiting },
      ]}
      nothing={items.Cancelled > 0 ? 'all cancelled' : 'no rows yet'}
    />
  )
}
