import type { Batch } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { PartsBar } from '../hit-types/Progress.tsx'

/** Where the items of a batch stand. Items with a known answer are never finished and not counted. */
export function ItemsBar({ items }: { items: Batch['Items'] }) {
  return (
    <PartsBar
      parts={[
        { key: 'completed', word: t`finished`, value: items.Finished },
        { key: 'submitted', word: t`in review`, value: items.InReview },
        { key: 'pending', word: t`at work`, value: items.Open },
        { key: 'available', word: t`waiting`, value: items.Waiting },
      ]}
      nothing={items.Cancelled > 0 ? t`all cancelled` : t`no rows yet`}
    />
  )
}
