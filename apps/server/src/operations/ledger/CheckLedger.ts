import { checkLedger } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

export const CheckLedger = behaviour('CheckLedger', async ({ database }) => {
  const { transfers, findings } = await checkLedger(database)
  return {
    Transfers: transfers,
    Findings: findings.map(({ check, subject, sentence }) => ({ Check: check, Subject: subject, Sentence: sentence })),
  }
})
