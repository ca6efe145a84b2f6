import type { Cast } from './cast.ts'
import { friendly, type Groups } from './groups.ts'
import { friendlyQuestion, reviews } from './questions.ts'
import { anAnswer, chances, type HIT, publish, type Round, work } from './work.ts'

const reviewsADay = 16
const chance = chances(1770)
const seconds = (least: number, most: number) => Math.round(least + chance() * (most - least))

/** A day of work on reviews: by the Worker whose pages are shown, and by the others in turn. */
export async function workADay(cast: Cast, day: number, share = 1): Promise<HIT[]> {
  const { host, requester, worker, reviewer, others } = cast
  const hits: HIT[] = []
  const texts = reviews()
  for (let number = 0; number < Math.round(reviewsADay * share); number++) {
    const { text, feeling } = texts[(day * reviewsADay + number * 7) % texts.length]!
    const hit = await publish(host, requester, friendlyQuestion(text), friendly)
    hits.push(hit)
    const hasWorker = number < 5 + ((day * 5) % 9)
    const hands = [
      ...(hasWorker ? [worker] : [reviewer]),
      ...[0, 3, 5].slice(0, number % 4 === 3 ? 2 : 3).map((step) => others[(day + number + step) % others.length]!),
    ]
    const answers = hands.map((who) => ({ who, seconds: seconds(18, 75), fields: anAnswer(feeling, chance) }))
    await work(cast, { hitId: hit.HITId, people: answers })
    await cast.market.pass(seconds(5, 120))
  }
  return hits
}

/** The other Requesters' work, each HIT by a few people, so that what it pays is measured. */
export async function workForOthers(cast: Cast, { headlines, labels }: Groups): Promise<void> {
  const { worker, others } = cast
  const rounds: Round[] = [
    ...headlines.map(({ HITId }, at) => ({
      hitId: HITId,
      people: [worker, ...others.slice(at, at + 6)].map((who) => ({
        who,
        seconds: seconds(30, 70),
        fields: { feeling: ['does not fit', 'fits', 'fits in part'][at]! },
      })),
    })),
    ...labels.slice(0, 3).map(({ HITId }) => ({
      hitId: HITId,
      people: others.slice(4, 9).map((who) => ({
        who,
        seconds: seconds(90, 200),
        fields: { text: 'Bei Jena, 12. Juni, am Waldrand.' },
      })),
    })),
  ]
  for (const round of rounds) await work(cast, round)
}

/** Approves what is there, thanks some with a bonus and rejects the answer furthest from the others. */
export async function reviewADay({ host, requester }: Cast, HITTypeId: string, day: number): Promise<void> {
  type Listed = { Results: { AssignmentId: string; WorkerId: string }[] }
  const input = { HITTypeId, AssignmentStatuses: ['Submitted'], MaxResults: 100 }
  const { Results } = await host.call<Listed>('ListResults', input, requester)
  const Decisions = Results.slice(0, -4).map(({ AssignmentId }, at) =>
    at === 7
      ? { AssignmentId, Decision: 'Reject', RequesterFeedback: 'The answer is the opposite of what the writer says.' }
      : { AssignmentId, Decision: 'Approve' },
  )
  await host.call('ReviewAssignments', { Decisions }, requester)
  const { AssignmentId, WorkerId } = Results[day % 5]!
  const bonus = { BonusAmount: '0.25', Reason: 'Thank you for working with such care.' }
  await host.call('SendBonus', { AssignmentId, WorkerId, ...bonus }, requester)
}
