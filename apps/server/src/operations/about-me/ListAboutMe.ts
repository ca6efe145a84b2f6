import type { AboutAnswer, AboutQuestion } from '@kempelen/protocol'
import { listAboutMe } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const ListAboutMe = behaviour('ListAboutMe', async ({ connection, caller, keys }) => {
  const answers = new Map<string, AboutAnswer>()
  for (const { question, answerSealed, saidAt } of await listAboutMe(connection, caller.workerId!)) {
    const said = { Answer: keys.unseal(answerSealed).reveal(), SaidTime: saidAt }
    const newest = answers.get(question)
    if (newest) newest.Earlier.push(said)
    else answers.set(question, { Question: question as AboutQuestion, ...said, Earlier: [] })
  }
  return { Answers: [...answers.values()] }
})
