import { Refusal } from '@kempelen/protocol'
import { findHITType } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { publishHIT } from '../../steps/publish.ts'

export const CreateHITWithHITType = behaviour('CreateHITWithHITType', async (context, input) => {
  const type = await findHITType(context.connection, context.caller.requesterId!, input.HITTypeId)
  if (!type) throw new Refusal('HITTypeDoesNotExist', { HITTypeId: input.HITTypeId })
  return publishHIT(context, type, input, 'CreateHITWithHITType')
})
