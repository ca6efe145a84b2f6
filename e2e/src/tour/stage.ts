import { type BatchStage, publishBatch, publishPictures, take, workOnBatch } from './batch.ts'
import type { Cast } from './cast.ts'
import { reviewADay, workADay, workForOthers } from './days.ts'
import { type Groups, publishGroups } from './groups.ts'
import { tellAboutMe, writeLetters } from './letters.ts'
import { addSignOn, askAgain, complain, payOut } from './office.ts'
import { inviteReviewer, organise } from './organisation.ts'
import { accept, type HIT } from './work.ts'

/** How many days the marketplace has seen. */
export const daysOnStage = 10

/** What the views need to know of the stage. */
export interface Stage {
  readonly assignmentId: string
  readonly guidedAssignmentId: string
  readonly submittedId: string
  readonly formGroupId: string
  readonly groupId: string
  readonly hitTypeId: string
  readonly emptyHitTypeId: string
  readonly hitId: string
  readonly qualificationTypeId: string
  readonly batch: BatchStage
  readonly workerId: string
  readonly otherWorkerId: string
  readonly suspendedId: string
  readonly requesterId: string
  readonly memberCode: string
  readonly month: string
}

/** Days of work, seen from the first of them on. */
export interface Past {
  readonly groups: Groups
  readonly batch: BatchStage
  readonly hits: readonly HIT[]
}

/** Lets the days go by: work, reviews, letters, money, people. */
export async function playDays(cast: Cast): Promise<Past> {
  const { market } = cast
  await organise(cast)
  const groups = await publishGroups(cast)
  await tellAboutMe(cast)
  let hits = await workADay(cast, daysOnStage - 1)
  let batch: BatchStage | undefined
  for (let day = daysOnStage - 2; day >= 1; day--) {
    await market.until(day * 24 + 7)
    await reviewADay(cast, hits[0]!.HITTypeId, day)
    if (day === 7) await workForOthers(cast, groups)
    if (day === 3) await payOut(cast)
    if (day === 3) batch = await publishBatch(cast)
    if (day === 2) await publishPictures(cast)
    hits = await workADay(cast, day)
    if (batch) await workOnBatch(cast, batch.groupId, 5)
  }
  await market.until(22)
  await writeLetters(cast, hits[0]!)
  await market.until(11)
  await complain(cast, [...groups.headlines, ...groups.labels])
  await market.until(6)
  hits = [...hits, ...(await workADay(cast, 0, 0.5))]
  await market.until(3)
  await workOnBatch(cast, batch!.groupId, 3)
  await askAgain(cast)
  await addSignOn(cast)
  await market.until(1)
  hits = [...hits, ...(await workADay(cast, 11, 0.5))]
  return { groups, batch: batch!, hits }
}

/** What people have in hand at the moment, and where everything is. */
export async function findStage(cast: Cast, { groups, batch, hits }: Past): Promise<Stage> {
  const { host, worker, reviewer, requester, suspended, market } = cast
  const idOf = async (who: Cast['worker']) =>
    host.call<{ WorkerId: string; RequesterId: string }>('GetAccount', {}, who)
  const [last] = hits.slice(-1) as [HIT]
  type Mine = { Assignments: { AssignmentId: string; HITId: string }[] }
  const mine = await host.call<Mine>('ListMyAssignments', { Statuses: ['Submitted'] }, worker)
  const guided = await take(host, reviewer, batch.groupId)
  const assignmentId = await inHand(cast, groups, hits)
  return {
    assignmentId,
    guidedAssignmentId: guided.AssignmentId,
    submittedId: mine.Assignments[0]!.AssignmentId,
    formGroupId: groups.form.HITGroupId,
    groupId: last.HITGroupId,
    hitTypeId: last.HITTypeId,
    emptyHitTypeId: groups.form.HITTypeId,
    hitId: mine.Assignments[0]!.HITId,
    qualificationTypeId: groups.reading,
    batch,
    workerId: (await idOf(worker)).WorkerId,
    otherWorkerId: market.ready.Workers[0]!.WorkerId,
    suspendedId: (await idOf(suspended)).WorkerId,
    requesterId: (await idOf(requester)).RequesterId,
    memberCode: await inviteReviewer(cast),
    month: new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 7),
  }
}

/** Accepts some HITs that nobody has answered; gives the assignment of the first. */
async function inHand({ host, worker }: Cast, { labels, form }: Groups, hits: readonly HIT[]): Promise<string> {
  const held = await accept(host, worker, hits.at(-1)!.HITId)
  for (const { HITId } of [labels[3]!, form]) await accept(host, worker, HITId)
  return held
}
