import { aboutQuestions, Refusal } from '@kempelen/protocol'
import { insertAboutMe } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import { Secret } from '../../config/secrets.ts'

/** Times that a question may be answered anew before earlier answers are withdrawn. */
const mostAnswers = 50
const oldest = 120

export const PutAboutMe = behaviour('PutAboutMe', async (context, { Question, Answer }) => {
  const choices: readonly string[] | undefined = aboutQuestions[Question]
  const isAnswer = choices ? choices.includes(Answer) : isFree(Question, Answer, context.at)
  if (!isAnswer) throw new Refusal('InvalidParameterValue', { Value: Answer, Parameter: 'Answer' })
  const isKept = await insertAboutMe(context.connection, {
    workerId: context.caller.workerId!,
    question: Question,
    answerSealed: context.keys.seal(new Secret(Answer)),
    saidAt: context.at,
    most: mostAnswers,
  })
  if (!isKept)
    throw new Refusal('InvalidParameterValue', {
      message: `This question has been answered ${mostAnswers} times. Withdraw the answers first.`,
    })
  return {}
})

/** A year in which somebody alive was born, or a language by its two letters. */
function isFree(question: string, answer: string, at: Date): boolean {
  if (question === 'FirstLanguage') return /^[a-z]{2}$/.test(answer)
  const age = at.getUTCFullYear() - Number(answer)
  return /^\d{4}$/.test(answer) && age >= 0 && age <= oldest
}
