import { listRequesterPreferences } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { pageLimit, pageOf, readPosition } from '../../paging.ts'

export const ListRequesterPreferences = behaviour('ListRequesterPreferences', async ({ connection, caller }, input) => {
  const rows = await listRequesterPreferences(connection, {
    workerId: caller.workerId!,
    afterId: readPosition(input)?.id ?? '',
    limit: pageLimit(input),
  })
  return {
    Preferences: rows.map((row) => ({
      RequesterId: row.requesterId,
      RequesterName: row.requesterName,
      Preference: row.preference,
      SetTime: row.setAt,
    })),
    ...pageOf(rows, (row) => ({ value: '', id: row.requesterId })),
  }
})
