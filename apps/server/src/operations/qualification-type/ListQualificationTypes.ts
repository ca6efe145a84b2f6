import { systemQualificationTypes } from '@kempelen/rules'
import { listQualificationTypes } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { pageLimit, pageOf, readPosition } from '../../paging.ts'
import { presentQualificationType, presentSystemQualificationType } from '../../present/qualification.ts'

/** By name, those of the marketplace and those of Requesters in one order. */
export const ListQualificationTypes = behaviour('ListQualificationTypes', async ({ connection, caller }, input) => {
  const after = readPosition(input)
  const limit = pageLimit(input)
  const callerId = caller.requesterId ?? null
  const query = input.Query?.trim() || null
  const isOwn = input.MustBeOwnedByCaller ?? false
  const own = await listQualificationTypes(connection, {
    ownerId: isOwn ? callerId : null,
    callerId,
    query,
    afterName: after?.value ?? '',
    afterId: after?.id ?? '',
    limit,
  })
  const system = input.MustBeRequestable || isOwn ? [] : systemTypes(query)
  const rows = [...own.map((type) => presentQualificationType(type, caller.requesterId)), ...system]
    .map((type) => ({ type, value: type.Name!, id: type.QualificationTypeId! }))
    .filter((row) => !after || isAfter(row, after))
    .sort((a, b) => (isAfter(a, b) ? 1 : -1))
    .slice(0, limit)
  return { QualificationTypes: rows.map(({ type }) => type), ...pageOf(rows, (row) => row) }
})

interface Place {
  readonly value: string
  readonly id: string
}

/** In the order of code points, which is that of the database too. */
function isAfter(one: Place, other: Place): boolean {
  return one.value > other.value || (one.value === other.value && one.id > other.id)
}

function systemTypes(query: string | null) {
  return Object.entries(systemQualificationTypes)
    .filter(([, { isRetired }]) => !isRetired)
    .filter(
      ([, { name, description }]) => !query || `${name} ${description}`.toLowerCase().includes(query.toLowerCase()),
    )
    .map(([id]) => presentSystemQualificationType(id))
}
