import { behaviour } from '../../behaviour.ts'
import { makeHITLayout } from '../../steps/hit-layout.ts'

export const CreateHITLayout = behaviour('CreateHITLayout', async (context, input) => {
  const { hitLayoutId, parameterNames } = await makeHITLayout(context, input)
  return { HITLayoutId: hitLayoutId, ParameterNames: parameterNames }
})
