import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { asPage } from '../src/as-page.ts'
import { aPerson, signUp } from '../src/browser.ts'
import { openHouse } from '../src/house.ts'
import { htmlQuestion } from '../src/requester.ts'
import { openSettled } from '../src/settled.ts'

const { market, browser } = await openHouse()

let owner: Page
let hit: { HITId: string; HITTypeId: string }
beforeAll(async () => {
  owner = (await aPerson(browser, market.url)).page
  await signUp(owner, 'requester', { name: 'Lab of Birds' })
  await asPage(owner, 'Deposit', { Amount: '20' })
  const made = await asPage<{ HIT: typeof hit }>(owner, 'CreateHIT', {
    ...{ Title: 'Which bird is this?', Description: 'One picture, one name.', Reward: '0.25', MaxAssignments: 2 },
    ...{ AssignmentDurationInSeconds: 600, LifetimeInSeconds: 86_400 },
    Question: htmlQuestion('<form><input name="bird"></form>'),
  })
  hit = made.HIT
  await market.work(market.workers[0]!, hit.HITId, { bird: 'wren' })
}, 60_000)

const pages = () => [
  ...['/requester', '/requester/batches', '/requester/batches/new', '/requester/projects', '/requester/hits'],
  ...[`/requester/types/${hit.HITTypeId}`, `/requester/hits/${hit.HITId}`, '/requester/reviewed', '/requester/layouts'],
  ...['/requester/workers', `/requester/workers/${market.workers[0]!.WorkerId}`, '/requester/qualifications'],
  ...['/requester/qualifications/new', '/requester/messages', '/requester/money', '/requester/activity'],
  ...['/requester/members', '/requester/keys', '/requester/notifications', '/requester/settings'],
]

/** What each role may press, and what it is not shown. */
const buttons = {
  Approve: 'Reviewer',
  'Send a bonus…': 'Manager',
  'Expire this HIT now': 'Manager',
  'Deposit play money': 'Manager',
  'Make an API key': 'Manager',
  'Block this Worker': 'Manager',
  'Add a webhook': 'Manager',
  'Make an invitation': 'Owner',
} as const
const roles = ['Viewer', 'Reviewer', 'Manager', 'Owner'] as const

test.each(roles)(
  'a %s meets no button and no page that would refuse them, and all that they may',
  async (role) => {
    const { context, page } = role === 'Owner' ? { context: owner.context(), page: owner } : await aMember(role)
    const refused: string[] = []
    page.on('response', async (response) => {
      if (response.status() !== 403) return
      refused.push(`${response.url()} on ${page.url()}`)
    })
    const seen = new Set<string>()
    for (const path of pages()) {
      await openSettled(page, path)
      await page.getByRole('main').getByRole('heading').first().waitFor()
      for (const name of Object.keys(buttons))
        if ((await page.getByRole('main').getByRole('button', { name, exact: true }).count()) > 0) seen.add(name)
    }
    expect(refused).toEqual([])
    const allowed = Object.entries(buttons).filter(([, needed]) => roles.indexOf(needed) <= roles.indexOf(role))
    expect([...seen].sort()).toEqual(allowed.map(([name]) => name).sort())
    await context.close()
  },
  120_000,
)

async function aMember(Role: string) {
  const { URL: address } = await asPage<{ URL: string }>(owner, 'InviteMember', { Role })
  const member = await aPerson(browser, market.url)
  await signUp(member.page, 'worker')
  await asPage(member.page, 'AcceptMemberInvitation', { Code: address.split('/').at(-1) })
  return member
}
