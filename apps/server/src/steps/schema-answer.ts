import { Refusal } from '@kempelen/protocol'
import { getAnswerSchema, type HITRow } from '@kempelen/store'
import { answerProblem, decodeAnswer, parseAnswerSchema } from '@kempelen/task-content'
import type { Context } from '../context.ts'

/** Holds an answer to the schema of its HIT; what does not fit is refused with the place and the reason. */
export async function checkAgainstSchema({ connection }: Context, hit: HITRow, answer: string): Promise<void> {
  if (hit.answerSchemaId === null) return
  const schema = parseAnswerSchema(await getAnswerSchema(connection, hit.requesterId, hit.answerSchemaId))
  const problem = answerProblem(schema, decodeAnswer(answer))
  if (problem !== undefined)
    throw new Refusal('InvalidParameterValue', {
      message: `The answer has not the shape that this HIT asks for. ${problem}`,
    })
}
