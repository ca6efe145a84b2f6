import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { May } from '../../shared/May.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { LayoutTable } from './LayoutTable.tsx'
import { NewLayout } from './NewLayout.tsx'

const place = `\${…}`

/** Pages with places for values, from which programs make HITs. */
export function LayoutsPage() {
  const pages = usePages('ListHITLayouts', { MaxResults: 50 })
  const layouts = pages.data?.pages.flatMap((page) => page.HITLayouts) ?? []
  return (
    <Page
      title={t`HIT layouts`}
      lead={t`A layout is a page with places for values. A program names it as HITLayoutId and sends only the values.`}
    >
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={2} />}
      {pages.data && layouts.length === 0 && (
        <Empty title={t`No layouts yet`}>
          <Trans>
            Paste the HTML of a task below, with a name in <code>{place}</code> for what differs between its HITs.
          </Trans>
        </Empty>
      )}
      {layouts.length > 0 && <LayoutTable layouts={layouts} />}
      <More pages={pages} verb={t`Show more layouts`} />
      <May call="CreateHITLayout">
        <NewLayout />
      </May>
    </Page>
  )
}
