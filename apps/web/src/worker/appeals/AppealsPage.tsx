import { Appeals } from '../../shared/appeals/Appeals.tsx'
import { Page } from '../../shared/page/Page.tsx'

/** What an appeal reviewer decides. */
export function AppealsPage() {
  return (
    <Page title="Appeals" width="narrow" lead="You are not told whose answer it is, nor who rejected it.">
      <Appeals />
    </Page>
  )
}
