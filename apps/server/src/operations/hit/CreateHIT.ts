import { behaviour } from '../../behaviour.ts'
import { findOrMakeHITType } from '../../steps/hit-type.ts'
import { publishHIT } from '../../steps/publish.ts'

export const CreateHIT = behaviour('CreateHIT', async (context, input) => {
  const type = await findOrMakeHITType(context, context.caller.requesterId!, input)
  return publishHIT(context, type, input, 'CreateHIT')
})
