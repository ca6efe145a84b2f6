import type { Page } from 'playwright-core'
import type { ViewsOf } from './view.ts'

/** The Requester's room, full, and as it is on the first day. */
export const requesterViews: ViewsOf = (stage, { requester, newcomers }) => {
  const { batch, hitTypeId } = stage
  const full = [
    { name: 'requester-home', path: '/requester' },
    { name: 'requester-batches', path: '/requester/batches' },
    { name: 'requester-new-batch', path: '/requester/batches/new', before: pasteLines },
    { name: 'requester-batch', path: `/requester/batches/${batch.batchId}?invite=${batch.code}` },
    { name: 'requester-batch-workers', path: `/requester/batches/${batch.batchId}?tab=workers` },
    { name: 'requester-projects', path: '/requester/projects' },
    { name: 'requester-project', path: `/requester/projects/${batch.projectId}` },
    { name: 'requester-hits', path: '/requester/hits' },
    { name: 'requester-results', path: `/requester/types/${hitTypeId}`, before: openSecondRow },
    { name: 'requester-results-empty', path: `/requester/types/${stage.emptyHitTypeId}` },
    { name: 'requester-hit-list', path: `/requester/types/${hitTypeId}?tab=hits` },
    { name: 'requester-hit', path: `/requester/hits/${stage.hitId}` },
    { name: 'requester-reviewed', path: '/requester/reviewed' },
    { name: 'requester-layouts', path: '/requester/layouts' },
    { name: 'requester-workers', path: '/requester/workers' },
    { name: 'requester-worker', path: `/requester/workers/${stage.workerId}` },
    { name: 'requester-qualifications', path: '/requester/qualifications' },
    { name: 'requester-new-qualification', path: '/requester/qualifications/new' },
    { name: 'requester-qualification', path: `/requester/qualifications/${stage.qualificationTypeId}` },
    { name: 'requester-messages', path: '/requester/messages' },
    { name: 'requester-conversation', path: `/requester/messages/${stage.workerId}` },
    { name: 'requester-money', path: '/requester/money' },
    { name: 'requester-statement', path: `/requester/money/${stage.month}` },
    { name: 'requester-statement-print', path: `/requester/money/${stage.month}`, isPrinted: true },
    { name: 'requester-activity', path: '/requester/activity' },
    { name: 'requester-members', path: '/requester/members' },
    { name: 'requester-keys', path: '/requester/keys' },
    { name: 'requester-notifications', path: '/requester/notifications' },
    { name: 'requester-settings', path: '/requester/settings' },
  ]
  const empty = [
    { name: 'requester-home-empty', path: '/requester' },
    { name: 'requester-batches-empty', path: '/requester/batches' },
    { name: 'requester-workers-empty', path: '/requester/workers' },
    { name: 'requester-money-empty', path: '/requester/money' },
  ]
  return [
    ...full.map((view) => ({ ...view, as: requester })),
    ...empty.map((view) => ({ ...view, as: newcomers.requester })),
  ]
}

async function pasteLines(page: Page): Promise<void> {
  const pasted = 'It was fine, mostly.\nNever again.\nThe train was late, and nobody minded.'
  await page.getByLabel('Lines, a table or JSON Lines').fill(pasted)
  await page.evaluate('document.activeElement.blur(); scrollTo(0, 0)')
}

/** On a phone the answer stands below the table. */
async function openSecondRow(page: Page): Promise<void> {
  if (page.viewportSize()!.width > 1000) await page.getByRole('row').nth(2).click()
}
