import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** Somebody who can act here. */
export interface PeopleRow {
  id: string
  userId: string | null
  name: string | null
  email: string | null
  workerId: string | null
  requesterIds: readonly string[]
  isOperator: boolean
  isSuspended: boolean
  createdAt: Date
}

export interface PeoplePage {
  /** An id, the beginning of an e-mail address or part of a name, in small letters; empty for all. */
  term: string
  role: 'Worker' | 'Requester' | 'Operator' | null
  isSuspended: boolean
  now: Date
  beforeTime: Date
  beforeId: string
  limit: number
}

const suspended = (ids: string) =>
  `exists (select from suspension where ended_at is null and (until is null or until > :now) and subject_id = any(${ids}))`

/** One kind of row, sorted and cut by itself, so that each walks its own index. */
function part(from: string, id: string, createdAt: string, columns: string, ids: string, fits: string): string {
  return `(select ${id} as id, ${columns}, ${suspended(ids)} as is_suspended, ${createdAt} as created_at
     from ${from}
     where (${createdAt}, ${id}) < (:beforeTime, :beforeId) and ${fits} and (not :isSuspended or ${suspended(ids)})
     order by ${createdAt} desc, ${id} desc limit :limit)`
}

const memberships = `(select coalesce(array_agg(own.requester_id order by own.joined_at), '{}') from requester_member own
  where own.user_id = person.id and own.ended_at is null)`

const people = part(
  `auth."user" person left join account on account.user_id = person.id cross join lateral (select ${memberships} as ids) house`,
  'person.id',
  'person.created_at',
  `person.id as user_id, person.name, person.email, account.worker_id, house.ids as requester_ids, coalesce(account.is_operator, false) as is_operator`,
  'array_append(house.ids, person.id) || array_remove(array[account.worker_id], null)',
  `(:term = '' or lower(person.id) = :term or lower(account.worker_id) = :term or upper(:term) = any(house.ids)
       or starts_with(lower(person.email), :term) or position(:term in lower(person.name)) > 0)
     and (:role::text is null or case :role when 'Worker' then account.worker_id is not null
       when 'Requester' then house.ids <> '{}' else account.is_operator end)`,
)

const workers = part(
  'worker left join account on account.worker_id = worker.worker_id',
  'worker.worker_id',
  'worker.created_at',
  `null::text as user_id, null::text as name, null::text as email, worker.worker_id, '{}'::text[] as requester_ids, false as is_operator`,
  'array[worker.worker_id]',
  `account.user_id is null and (:term = '' or lower(worker.worker_id) = :term) and coalesce(:role, 'Worker') = 'Worker'`,
)

const requesters = part(
  'requester',
  'requester.requester_id',
  'requester.created_at',
  `null::text as user_id, requester.name, null::text as email, null::text as worker_id, array[requester.requester_id] as requester_ids, false as is_operator`,
  'array[requester.requester_id]',
  `(:term = '' or lower(requester.requester_id) = :term or position(:term in lower(requester.name)) > 0)
     and coalesce(:role, 'Requester') = 'Requester'
     and not exists (select from requester_member own where own.requester_id = requester.requester_id and own.ended_at is null)`,
)

const list = statement<PeoplePage, PeopleRow>(
  'list-people',
  `select id, user_id, name, email, worker_id, requester_ids, is_operator, is_suspended, created_at
   from (${people} union all ${workers} union all ${requesters}) everybody
   order by created_at desc, id desc limit :limit`,
  { plansAnew: true },
)

/** People with an account, Workers that are programs, Requesters without members; who came last stands first. */
export function listPeople(connection: Connection, page: PeoplePage): Promise<PeopleRow[]> {
  return connection.query(list, page)
}

const one = statement<{ userId: string; now: Date }, PeopleRow>(
  'find-person-row',
  `select person.id, person.id as user_id, person.name, person.email, account.worker_id, house.ids as requester_ids,
     coalesce(account.is_operator, false) as is_operator,
     ${suspended('array_append(house.ids, person.id) || array_remove(array[account.worker_id], null)')} as is_suspended,
     person.created_at
   from auth."user" person left join account on account.user_id = person.id
   cross join lateral (select ${memberships} as ids) house where person.id = :userId`,
)

/** A person with an account. */
export async function findPersonRow(connection: Connection, userId: string, now: Date): Promise<PeopleRow | undefined> {
  return (await connection.query(one, { userId, now }))[0]
}

const owner = statement<{ id: string }, { id: string; kind: 'Worker' | 'Requester' | 'Person' }>(
  'find-who',
  `select person.id, 'Person' as kind from auth."user" person where person.id = :id
   union all select worker_id, 'Worker' from worker where worker_id = :id
   union all select requester_id, 'Requester' from requester where requester_id = :id limit 1`,
)

/** What an id names, or nothing. */
export async function findWho(
  connection: Connection,
  id: string,
): Promise<{ id: string; kind: 'Worker' | 'Requester' | 'Person' } | undefined> {
  return (await connection.query(owner, { id }))[0]
}
