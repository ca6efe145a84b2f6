import { listHITLayouts } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { endOfTime, pageLimit, pageOf, readPosition } from '../../paging.ts'
import { presentHITLayout } from '../../present/hit-layout.ts'

export const ListHITLayouts = behaviour('ListHITLayouts', async ({ connection, caller }, input) => {
  const layouts = await listHITLayouts(connection, {
    requesterId: caller.requesterId!,
    beforeId: readPosition(input)?.id ?? endOfTime.id,
    limit: pageLimit(input),
  })
  return {
    HITLayouts: layouts.map(presentHITLayout),
    ...pageOf(layouts, ({ hitLayoutId }) => ({ value: '', id: hitLayoutId })),
  }
})
