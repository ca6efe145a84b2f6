import { behaviour } from '../../behaviour.ts'
import { findOrMakeHITType } from '../../steps/hit-type.ts'

export const CreateHITType = behaviour('CreateHITType', async (context, input) => {
  const { hitTypeId } = await findOrMakeHITType(context, context.caller.requesterId!, input)
  return { HITTypeId: hitTypeId }
})
