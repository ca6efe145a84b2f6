import type { Page } from 'playwright-core'
import type { ViewsOf } from './view.ts'

/** The operators' room. */
export const operatorViews: ViewsOf = ({ suspendedId, workerId }, { operator }) =>
  [
    { name: 'operator-overview', path: '/operator' },
    { name: 'operator-overview-days', path: '/operator?by=day', before: showCharts },
    { name: 'operator-people', path: '/operator/people' },
    { name: 'operator-person', path: `/operator/people/${suspendedId}` },
    { name: 'operator-person-worker', path: `/operator/people/${workerId}` },
    { name: 'operator-payouts', path: '/operator/money' },
    { name: 'operator-deposits', path: '/operator/money?tab=deposits' },
    { name: 'operator-books', path: '/operator/money?tab=books', before: checkBooks },
    { name: 'operator-reports', path: '/operator/problems' },
    { name: 'operator-appeals', path: '/operator/problems?tab=appeals' },
    { name: 'operator-suspensions', path: '/operator/problems?tab=suspensions' },
    { name: 'operator-deliveries', path: '/operator/deliveries' },
    { name: 'operator-settings', path: '/operator/settings' },
    { name: 'operator-mail', path: '/operator/settings?tab=mail' },
    { name: 'operator-storage', path: '/operator/settings?tab=storage' },
    { name: 'operator-sign-on', path: '/operator/settings?tab=sign-on' },
    { name: 'operator-activity', path: '/operator/settings?tab=activity' },
  ].map((view) => ({ ...view, as: operator }))

/** They stand below what is wrong. */
async function showCharts(page: Page): Promise<void> {
  await page.evaluate(`document.querySelector('#people').scrollIntoView(); scrollBy(0, -80)`)
}

async function checkBooks(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check the books' }).click()
  await page.getByText('every balance agrees').waitFor()
}
