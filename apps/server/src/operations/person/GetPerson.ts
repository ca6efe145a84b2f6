import {
  findAccountOfWorker,
  findPersonRow,
  findStandingSuspension,
  findWorkerRow,
  listMembers,
  listRequestersById,
  listSuspensionsOf,
  type PeopleRow,
} from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { presentPersonRow, presentSuspension } from '../../present/person.ts'
import { presentRequesterRow } from '../../present/requester.ts'
import { presentWorkerRow } from '../../present/worker.ts'
import { getWho } from '../../steps/who.ts'

export const GetPerson = behaviour('GetPerson', async (context, { Id }) => {
  const { connection, config, at } = context
  const person = await personOf(context, Id)
  const { workerId, requesterIds, userId } = person
  const ids = [userId, workerId, ...requesterIds].filter((id) => id !== null)
  const [worker, requesters, own, standing] = await Promise.all([
    workerId === null ? undefined : findWorkerRow(connection, workerId, config.currency),
    listRequestersById(connection, requesterIds, config.currency),
    listSuspensionsOf(connection, ids),
    Promise.all(requesterIds.map((id) => findStandingSuspension(connection, id, at))),
  ])
  const isRequester = requesterIds[0] === Id
  const members = isRequester ? await listMembers(connection, Id) : []
  // A Requester stands still with its Owners, and its page says so.
  const ofOwners = standing.flatMap((one) => (isRequester && one?.kind === 'Person' ? [one] : []))
  const suspensions = [...ofOwners, ...own]
  const isSuspended = suspensions.some(({ endedAt, until }) => !endedAt && (!until || until > at))
  return {
    Person: presentPersonRow({ ...person, isSuspended }),
    ...(worker && { Worker: presentWorkerRow(worker, config.currency) }),
    Requesters: requesters.map((row) => presentRequesterRow(row, config.currency)),
    Members: members.map((member) => ({
      ...{ UserId: member.userId, Role: member.role },
      ...(member.name !== null && { Name: member.name }),
    })),
    Suspensions: suspensions.map(presentSuspension),
    SuspendedRequesterIds: requesterIds.filter((_, index) => standing[index]),
  }
})

/** The row of a person, or one made up for a Worker or Requester that is a program or a house. */
async function personOf(context: Context, id: string): Promise<PeopleRow> {
  const { connection, config, at } = context
  const { kind } = await getWho(context, id)
  const userId = kind === 'Worker' ? (await findAccountOfWorker(connection, id))?.userId : id
  const person = kind !== 'Requester' && userId ? await findPersonRow(connection, userId, at) : undefined
  if (person) return person
  const none = { id, userId: null, name: null, email: null, workerId: null, requesterIds: [] }
  const nobody = { ...none, isOperator: false, isSuspended: false }
  if (kind === 'Worker')
    return { ...nobody, workerId: id, createdAt: (await findWorkerRow(connection, id, config.currency))!.createdAt }
  const [requester] = await listRequestersById(connection, [id], config.currency)
  return { ...nobody, name: requester!.name, requesterIds: [id], createdAt: requester!.createdAt }
}
