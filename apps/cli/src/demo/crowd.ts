import type { Client } from '@kempelen/client'
import { type CrowdMember, type Random, simulateCrowd, type Temperament } from '@kempelen/crowd'
import type { Batch } from '@kempelen/protocol'
import type { Digit } from './digits.ts'
import { showProgress } from './progress.ts'
import { digitsByHIT } from './requester.ts'
import { type Review, simulateReviewer } from './reviewer.ts'
import type { Visitor } from './visitor.ts'
import { watchBatch } from './watch.ts'

export type Member = CrowdMember & { readonly workerId: string }

const temperaments: readonly Temperament[] = [
  ...Array<Temperament>(14).fill('honest'),
  ...Array<Temperament>(3).fill('hasty'),
  ...Array<Temperament>(2).fill('random'),
  ...Array<Temperament>(2).fill('abandoning'),
]

const vocabulary = {
  labels: Array.from({ length: 10 }, (_, digit) => String(digit)),
  confusions: {
    0: ['6'],
    1: ['7'],
    2: ['7', '3'],
    3: ['5', '8'],
    4: ['9'],
    5: ['3', '6'],
    6: ['0', '5'],
    7: ['1', '9'],
    8: ['3', '9'],
    9: ['4', '7'],
  },
}

export async function makeCrowd(operator: Client): Promise<Member[]> {
  const members: Member[] = []
  for (const temperament of temperaments) {
    const { WorkerId, Token } = await operator.CreateWorker({})
    members.push({ workerId: WorkerId, token: Token, temperament })
  }
  return members
}

interface Doing {
  readonly digits: readonly Digit[]
  readonly members: readonly Member[]
  readonly reviewerToken: string
  readonly random: Random
}

/** Lets crowd and reviewer do what there is, until the batch is finished. */
export async function workThrough(
  baseUrl: string,
  visitor: Visitor,
  published: Batch,
  { digits, members, reviewerToken, random }: Doing,
): Promise<{ batch: Batch; counted: Record<'returned' | 'abandoned', number>; reviews: Review[] }> {
  const byHIT = await digitsByHIT(visitor, published, digits)
  const truths = new Map(digits.map(({ name, truth }) => [name, truth]))
  const counted = { submitted: 0, returned: 0, abandoned: 0, stopped: 0 }
  const labelling = showProgress('Labels', published.Items.Total - published.Items.Gold)
  let shown = 0
  const watch = watchBatch(visitor.client, published, ({ Items }) => {
    for (; shown < Items.Finished; shown++) labelling.step()
  })
  const crowd = simulateCrowd({
    baseUrl,
    members,
    hitGroupId: published.HITGroupId!,
    fieldName: 'digit',
    vocabulary,
    truthOf: (hitId) => byHIT.get(hitId)!.truth,
    // What is finished may be opened again by what later answers teach.
    isDone: watch.isFinished,
    random,
    onEvent: ({ kind }) => void counted[kind]++,
  })
  const reviewing = simulateReviewer({
    baseUrl,
    token: reviewerToken,
    truthOf: ({ name }) => truths.get(name!)!,
    isDone: watch.isFinished,
  })
  const [reviews, batch] = await Promise.all([reviewing, watch.finished, crowd])
  labelling.end()
  return { batch, counted, reviews }
}
