import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** Something that a Requester can ask of Workers. */
export interface QualificationTypeRow {
  requesterId: string
  qualificationTypeId: string
  name: string
  description: string
  keywords: string | null
  status: 'Active' | 'Inactive' | 'Disposing'
  test: string | null
  testDurationSeconds: bigint | null
  answerKey: string | null
  retryDelaySeconds: bigint | null
  isAutoGranted: boolean
  autoGrantedValue: number
  createdAt: Date
}

const columns = `requester_id, qualification_type_id, name, description, keywords, status, test, test_duration_seconds,
  answer_key, retry_delay_seconds, is_auto_granted, auto_granted_value, created_at`

const get = statement<{ requesterId: string; qualificationTypeId: string }, QualificationTypeRow>(
  'get-qualification-type',
  `select ${columns} from qualification_type where requester_id = :requesterId and qualification_type_id = :qualificationTypeId`,
)

export async function findQualificationType(
  connection: Connection,
  requesterId: string,
  qualificationTypeId: string,
): Promise<QualificationTypeRow | undefined> {
  return (await connection.query(get, { requesterId, qualificationTypeId }))[0]
}

const lock = statement<{ requesterId: string; qualificationTypeId: string }, QualificationTypeRow>(
  'lock-qualification-type',
  `select ${columns} from qualification_type
   where requester_id = :requesterId and qualification_type_id = :qualificationTypeId for update`,
)

/** The type, kept from changing until the transaction ends. */
export async function lockQualificationType(
  connection: Connection,
  requesterId: string,
  qualificationTypeId: string,
): Promise<QualificationTypeRow | undefined> {
  return (await connection.query(lock, { requesterId, qualificationTypeId }))[0]
}

const insert = statement<QualificationTypeRow, { name: string }>(
  'insert-qualification-type',
  `insert into qualification_type (${columns})
   values (:requesterId, :qualificationTypeId, :name, :description, :keywords, :status, :test, :testDurationSeconds,
     :answerKey, :retryDelaySeconds, :isAutoGranted, :autoGrantedValue, :createdAt)
   on conflict (requester_id, name) where status <> 'Disposing' do nothing
   returning name`,
)

/** @returns false where the Requester has a type of this name. */
export async function insertQualificationType(connection: Connection, type: QualificationTypeRow): Promise<boolean> {
  return (await connection.query(insert, type)).length > 0
}

const update = statement<QualificationTypeRow, never>(
  'update-qualification-type',
  `update qualification_type set description = :description, status = :status, test = :test,
     test_duration_seconds = :testDurationSeconds, answer_key = :answerKey, retry_delay_seconds = :retryDelaySeconds,
     is_auto_granted = :isAutoGranted, auto_granted_value = :autoGrantedValue
   where requester_id = :requesterId and qualification_type_id = :qualificationTypeId`,
)

/** Writes a type that the caller has locked. */
export async function updateQualificationType(connection: Connection, type: QualificationTypeRow): Promise<void> {
  await connection.query(update, type)
}

export interface QualificationTypeSearch {
  /** Only the types of this Requester. */
  ownerId: string | null
  /** Sees the types that are switched off too, when they are his. */
  callerId: string | null
  /** Part of name, description or keywords. */
  query: string | null
  afterName: string
  afterId: string
  limit: number
}

const list = statement<QualificationTypeSearch, QualificationTypeRow>(
  'list-qualification-types',
  `select ${columns} from qualification_type
   where (status = 'Active' or status = 'Inactive' and requester_id = :callerId)
     and (:ownerId::text is null or requester_id = :ownerId)
     and (:query::text is null
       or position(lower(:query) in lower(name || ' ' || description || ' ' || coalesce(keywords, ''))) > 0)
     and (name collate "C", qualification_type_id) > (:afterName, :afterId)
   order by name collate "C", qualification_type_id limit :limit`,
)

export function listQualificationTypes(
  connection: Connection,
  search: QualificationTypeSearch,
): Promise<QualificationTypeRow[]> {
  return connection.query(list, search)
}

const ownNames = statement<{ requesterId: string }, { qualificationTypeId: string; name: string }>(
  'list-own-qualification-names',
  `select qualification_type_id, name from qualification_type
   where requester_id = :requesterId and status <> 'Disposing' order by name, qualification_type_id limit 1000`,
)

/** The types of a Requester that are not deleted; no two of them bear the same name. */
export function listOwnQualificationNames(
  connection: Connection,
  requesterId: string,
): Promise<{ qualificationTypeId: string; name: string }[]> {
  return connection.query(ownNames, { requesterId })
}
