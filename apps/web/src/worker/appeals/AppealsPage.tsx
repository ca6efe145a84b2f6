import { t } from '@lingui/core/macro'
import { Appeals } from '../../shared/appeals/Appeals.tsx'
import { Page } from '../../shared/page/Page.tsx'

/** What an appeal reviewer decides. */
export function AppealsPage() {
  return (
    <Page title={t`Appeals`} width="narrow" lead={t`You are not told whose answer it is, nor who rejected it.`}>
      <Appeals />
    </Page>
  )
}
