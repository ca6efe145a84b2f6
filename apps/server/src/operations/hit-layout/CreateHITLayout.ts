import { makeOwnedId } from '@kempelen/protocol'
import { insertHITLayout } from '@kempelen/store'
import { fillLayout, layoutParameterNames, parseQuestion } from '@kempelen/task-content'
import { behaviour } from '../../behaviour.ts'
import { randomLetters } from '../../context.ts'
import { hashOf } from '../../steps/hash.ts'
import { parseOrRefuse } from '../../steps/question.ts'

export const CreateHITLayout = behaviour('CreateHITLayout', async (context, { Name, Content, FrameHeight = 0 }) => {
  const requesterId = context.caller.requesterId!
  const parameterNames = layoutParameterNames(Content)
  // A page that cannot stand in a Question by itself cannot with any values.
  const empty = new Map(parameterNames.map((name) => [name, '']))
  parseOrRefuse(() => parseQuestion(fillLayout(Content, FrameHeight, empty)))
  const layout = {
    requesterId,
    hitLayoutId: makeOwnedId(requesterId, context.at, randomLetters),
    name: Name,
    content: Content,
    frameHeight: FrameHeight,
    parameterNames,
    createdAt: context.at,
  }
  await insertHITLayout(context.connection, layout)
  context.record({
    requesterId,
    eventId: `${layout.hitLayoutId}:HITLayoutCreated`,
    type: 'HITLayoutCreated',
    subjectId: layout.hitLayoutId,
    parents: [],
    state: { HITLayoutId: layout.hitLayoutId, FrameHeight, ContentSHA256: hashOf(Content) },
  })
  return { HITLayoutId: layout.hitLayoutId, ParameterNames: parameterNames }
})
