import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Marketplace, startMarketplace } from '../src/marketplace.ts'
import { awsCli, run } from '../src/python.ts'
import { questions } from '../src/questions.ts'

interface HIT {
  HITId: string
  HITTypeId: string
  HITStatus: string
  MaxAssignments: number
  Question: string
}

describe.skipIf(!awsCli)(
  `the AWS CLI${awsCli ? '' : ' (skipped: there is none; npm run test:conformance installs it)'}`,
  () => {
    let market: Marketplace

    beforeAll(async () => {
      market = await startMarketplace()
    })
    afterAll(() => market?.stop())

    /** `aws mturk <command>`; options as they are typed, lists repeated. */
    async function aws<T = void>(command: string, options: Record<string, string | string[]> = {}): Promise<T> {
      const { AccessKeyId, SecretAccessKey } = market.requester
      const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, ...[value].flat()])
      const printed = await run(
        awsCli!,
        ['mturk', command, '--endpoint-url', market.url, '--output', 'json', ...words],
        {
          env: {
            AWS_ACCESS_KEY_ID: AccessKeyId,
            AWS_SECRET_ACCESS_KEY: SecretAccessKey,
            AWS_DEFAULT_REGION: 'us-east-1',
            AWS_CONFIG_FILE: '/dev/null',
            AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
            AWS_PAGER: '',
          },
        },
      )
      return (printed.trim() ? JSON.parse(printed) : {}) as T
    }

    it('lives through the life of a HIT by its own options, with an ExternalQuestion and an HTMLQuestion', {
      timeout: 300_000,
    }, async () => {
      const type = { title: 'Look', description: 'Say what.', reward: '0.10', 'assignment-duration-in-seconds': '3600' }
      const { HITTypeId } = await aws<{ HITTypeId: string }>('create-hit-type', type)
      const life = { 'lifetime-in-seconds': '86400' }
      const { HIT: external } = await aws<{ HIT: HIT }>('create-hit', {
        ...type,
        ...life,
        question: questions.ExternalQuestion,
        'max-assignments': '1',
      })
      const { HIT: html } = await aws<{ HIT: HIT }>('create-hit-with-hit-type', {
        ...life,
        'hit-type-id': HITTypeId,
        question: questions.HTMLQuestion,
      })
      expect([external.HITTypeId, html.HITTypeId]).toEqual([HITTypeId, HITTypeId])
      expect(html.Question).toBe(questions.HTMLQuestion)

      await aws('create-additional-assignments-for-hit', {
        'hit-id': external.HITId,
        'number-of-additional-assignments': '1',
      })
      const [one, two, three] = [
        await market.work(market.workers[0]!, external.HITId),
        await market.work(market.workers[1]!, external.HITId),
        await market.work(market.workers[0]!, html.HITId),
      ]
      // The pages are the CLI's own business: it asks until the list ends.
      const { HITs } = await aws<{ HITs: HIT[] }>('list-hits', { 'page-size': '1' })
      expect(HITs.map(({ HITId }) => HITId)).toEqual([html.HITId, external.HITId])
      const { Assignments } = await aws<{ Assignments: { AssignmentId: string }[] }>('list-assignments-for-hit', {
        'hit-id': external.HITId,
        'assignment-statuses': ['Submitted', 'Approved'],
      })
      expect(Assignments.map(({ AssignmentId }) => AssignmentId)).toEqual([one, two])
      const got = await aws<{ Assignment: { WorkerId: string }; HIT: HIT }>('get-assignment', {
        'assignment-id': three,
      })
      expect(got.Assignment.WorkerId).toBe(market.workers[0]!.WorkerId)

      await Promise.all([
        aws('approve-assignment', { 'assignment-id': one, 'requester-feedback': 'Thank you, Zoë.' }),
        aws('approve-assignment', { 'assignment-id': three, 'override-rejection': [] }),
        aws('reject-assignment', { 'assignment-id': two, 'requester-feedback': '' }),
      ])
      await expect(aws('approve-assignment', { 'assignment-id': one })).rejects.toThrow(
        /\(RequestError\).*This operation can be called with a status of: Submitted \(\d{13}\)/,
      )
      await aws('send-bonus', {
        'worker-id': market.workers[0]!.WorkerId,
        'assignment-id': one,
        'bonus-amount': '0.05',
        reason: 'Quick.',
      })
      const bonuses = await aws<{ BonusPayments: { BonusAmount: string }[] }>('list-bonus-payments', {
        'hit-id': external.HITId,
      })
      expect(bonuses.BonusPayments.map(({ BonusAmount }) => BonusAmount)).toEqual(['0.05'])

      const letter = { subject: 'Thank you', 'message-text': 'There is more.' }
      expect(await aws('notify-workers', { ...letter, 'worker-ids': market.workers[0]!.WorkerId })).toEqual({
        NotifyWorkersFailureStatuses: [],
      })
      const notification =
        'Transport=Email,Destination=events@example.org,Version=2006-05-05,EventTypes=HITDisposed,HITExpired'
      await aws('update-notification-settings', { 'hit-type-id': HITTypeId, notification, active: [] })
      await aws('send-test-event-notification', { notification, 'test-event-type': 'Ping' })

      const reviewable = await aws<{ HITs: HIT[] }>('list-reviewable-hits')
      expect(reviewable.HITs).toHaveLength(2)
      await aws('update-hit-review-status', { 'hit-id': html.HITId })
      await aws('update-expiration-for-hit', { 'hit-id': external.HITId, 'expire-at': '0' })
      await Promise.all([external, html].map(({ HITId }) => aws('delete-hit', { 'hit-id': HITId })))
      const { HIT } = await aws<{ HIT: HIT }>('get-hit', { 'hit-id': html.HITId })
      expect(HIT.HITStatus).toBe('Disposed')
      // $10,000.00 less two rewards, a bonus, and the rejected reward while it is contested.
      expect(await aws('get-account-balance')).toEqual({ AvailableBalance: '9999.65', OnHoldBalance: '0.10' })
    })
  },
)
