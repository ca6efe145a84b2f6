import { Refusal } from '@kempelen/protocol'
import { findHITLayout, getAnswerSchema } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { presentHITLayout } from '../../present/hit-layout.ts'

export const GetHITLayout = behaviour('GetHITLayout', async ({ connection, caller }, { HITLayoutId }) => {
  const layout = await findHITLayout(connection, caller.requesterId!, HITLayoutId)
  if (!layout) throw new Refusal('HITLayoutDoesNotExist', { HITLayoutId })
  const { requesterId, answerSchemaId } = layout
  return {
    HITLayout: presentHITLayout(layout),
    Content: layout.content,
    ...(answerSchemaId !== null && { AnswerSchema: await getAnswerSchema(connection, requesterId, answerSchemaId) }),
  }
})
