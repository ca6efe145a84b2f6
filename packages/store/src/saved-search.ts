import type { Connection } from './database.ts'
import { statement } from './statement.ts'

/** Filters of the list of work, under a name. */
export interface SavedSearchRow {
  savedSearchId: string
  name: string
  filters: object
  createdAt: Date
}

const insert = statement<Omit<SavedSearchRow, 'filters'> & { workerId: string; filters: string; most: number }, never>(
  'insert-saved-search',
  `insert into saved_search (worker_id, saved_search_id, name, filters, created_at)
   select :workerId, :savedSearchId, :name, :filters::jsonb, :createdAt
   where (select count(*) from saved_search where worker_id = :workerId) < :most
   returning saved_search_id`,
)

/** False where the Worker keeps as many already as are allowed. */
export async function insertSavedSearch(
  connection: Connection,
  search: SavedSearchRow & { workerId: string; most: number },
): Promise<boolean> {
  const filters = JSON.stringify(search.filters)
  return (await connection.query(insert, { ...search, filters })).length > 0
}

const list = statement<{ workerId: string }, SavedSearchRow>(
  'list-saved-searches',
  `select saved_search_id, name, filters, created_at from saved_search where worker_id = :workerId
   order by created_at, saved_search_id`,
)

/** The oldest first. */
export function listSavedSearches(connection: Connection, workerId: string): Promise<SavedSearchRow[]> {
  return connection.query(list, { workerId })
}

const remove = statement<{ workerId: string; savedSearchId: string }, { savedSearchId: string }>(
  'delete-saved-search',
  'delete from saved_search where worker_id = :workerId and saved_search_id = :savedSearchId returning saved_search_id',
)

/** False where there was none. */
export async function deleteSavedSearch(
  connection: Connection,
  workerId: string,
  savedSearchId: string,
): Promise<boolean> {
  return (await connection.query(remove, { workerId, savedSearchId })).length > 0
}
