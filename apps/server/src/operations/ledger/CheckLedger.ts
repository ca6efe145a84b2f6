import { checkLedger, putMarketFact } from '@kempelen/store'
import { statementBehaviour } from '../../behaviour.ts'

// Each check is one statement and so sees one moment; a transaction around them would only grow old.
export const CheckLedger = statementBehaviour('CheckLedger', async ({ database, at }) => {
  const { transfers, findings } = await checkLedger(database)
  await putMarketFact(database, { name: 'ledger-check', at, value: { Findings: findings.length } })
  return {
    Transfers: transfers,
    Findings: findings.map(({ check, subject, sentence }) => ({ Check: check, Subject: subject, Sentence: sentence })),
  }
})
