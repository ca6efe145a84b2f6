import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** A Requester whose work a Worker looks for, or does not want to see. */
export interface RequesterPreferenceRow {
  requesterId: string
  requesterName: string
  preference: 'Favorite' | 'Hidden'
  setAt: Date
}

type Choice = Omit<RequesterPreferenceRow, 'requesterName'> & { workerId: string }

const put = statement<Choice, never>(
  'put-requester-preference',
  `insert into requester_preference (worker_id, requester_id, preference, set_at)
   values (:workerId, :requesterId, :preference, :setAt)
   on conflict (worker_id, requester_id) do update set preference = excluded.preference, set_at = excluded.set_at`,
)

export async function putRequesterPreference(connection: Connection, choice: Choice): Promise<void> {
  await connection.query(put, choice)
}

const remove = statement<{ workerId: string; requesterId: string }, never>(
  'delete-requester-preference',
  'delete from requester_preference where worker_id = :workerId and requester_id = :requesterId',
)

export async function deleteRequesterPreference(
  connection: Connection,
  workerId: string,
  requesterId: string,
): Promise<void> {
  await connection.query(remove, { workerId, requesterId })
}

const list = statement<{ workerId: string; afterId: string; limit: number }, RequesterPreferenceRow>(
  'list-requester-preferences',
  `select kept.requester_id, requester.name as requester_name, kept.preference, kept.set_at
   from requester_preference kept join requester on requester.requester_id = kept.requester_id
   where kept.worker_id = :workerId and kept.requester_id > :afterId order by kept.requester_id limit :limit`,
)

export function listRequesterPreferences(
  connection: Connection,
  page: { workerId: string; afterId: string; limit: number },
): Promise<RequesterPreferenceRow[]> {
  return connection.query(list, page)
}

const kept = statement<{ workerId: string }, Pick<RequesterPreferenceRow, 'requesterId' | 'preference'>>(
  'list-kept-requesters',
  'select requester_id, preference from requester_preference where worker_id = :workerId order by set_at desc limit 1000',
)

/** Those set last, without their names, for browsing. */
export function listKeptRequesters(
  connection: Connection,
  workerId: string,
): Promise<Pick<RequesterPreferenceRow, 'requesterId' | 'preference'>[]> {
  return connection.query(kept, { workerId })
}
