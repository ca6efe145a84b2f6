import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { usePages } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { ItemReview } from './ItemReview.tsx'

/** The items that wait for this reviewer, one after the other. */
export function ReviewsPage() {
  const pages = usePages('ListItemsToReview', { MaxResults: 25 })
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const waiting = (pages.data?.pages.flatMap((page) => page.Items) ?? []).filter(({ ItemId }) => !decided.has(ItemId))
  const item = waiting[0]
  return (
    <Page
      title={t`Reviews`}
      width={item ? 'wide' : 'page'}
      lead={
        item
          ? waitingWords(waiting.length, pages.hasNextPage)
          : t`Items in doubt or drawn for an audit, for those whom a Requester named as reviewers.`
      }
    >
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={3} height={64} />}
      {pages.data && !item && (
        <Empty
          title={t`Nothing waits for you`}
          next={
            <ButtonLink to="/worker">
              <Trans>Find work</Trans>
            </ButtonLink>
          }
        >
          <Trans>When answers differ too much, or one is drawn to be checked, it stands here.</Trans>
        </Empty>
      )}
      {item && (
        <ItemReview
          key={item.ItemId}
          item={item}
          onDone={() => {
            setDecided(new Set([...decided, item.ItemId]))
            void pages.refetch()
          }}
        />
      )}
    </Page>
  )
}

function waitingWords(items: number, hasMore: boolean): string {
  return hasMore
    ? t`${plural(items, { one: '# item', other: '# items' })} and more in doubt or drawn for an audit. You are not told who gave which answer.`
    : t`${plural(items, { one: '# item', other: '# items' })} in doubt or drawn for an audit. You are not told who gave which answer.`
}
