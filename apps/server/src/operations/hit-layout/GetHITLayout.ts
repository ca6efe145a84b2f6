import { Refusal } from '@kempelen/protocol'
import { findHITLayout } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentHITLayout } from '../../present/hit-layout.ts'

export const GetHITLayout = behaviour('GetHITLayout', async ({ connection, caller }, { HITLayoutId }) => {
  const layout = await findHITLayout(connection, caller.requesterId!, HITLayoutId)
  if (!layout) throw new Refusal('HITLayoutDoesNotExist', { HITLayoutId })
  return { HITLayout: presentHITLayout(layout), Content: layout.content }
})
