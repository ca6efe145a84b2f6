import type { SavedSearch } from '@kempelen/protocol'
import type { SavedSearchRow } from '@kempelen/store'

export function presentSavedSearch(row: SavedSearchRow): SavedSearch {
  return {
    SavedSearchId: row.savedSearchId,
    Name: row.name,
    Filters: row.filters,
    CreationTime: row.createdAt,
  }
}
