import { toAmount } from '@kempelen/protocol'
import { safeCsv } from '../exports/safe-csv.ts'
import { pain001 } from './pain001.ts'
import type { PayoutOrder, PayoutRail } from './rail.ts'

/** Files that a bank reads: CSV in every currency, and a SEPA credit transfer in euro. */
export const bankFile: PayoutRail = {
  name: 'BankTransfer',
  formats: ({ unit, debtor }) => (unit === 'EUR' && debtor ? ['csv', 'xml'] : ['csv']),
  write: (order, format) =>
    format === 'xml'
      ? { contentType: 'application/xml; charset=utf-8', content: pain001(order) }
      : { contentType: 'text/csv; charset=utf-8', content: csv(order) },
}

const columns = ['PayoutId', 'WorkerId', 'Name', 'IBAN', 'BIC', 'Country', 'Amount', 'Currency']

function csv({ payouts, unit }: PayoutOrder): string {
  const lines = payouts.map(({ payoutId, workerId, creditor, amountMicros }) => [
    ...[payoutId, workerId, creditor.name, creditor.iban, creditor.bic ?? '', creditor.country ?? ''],
    ...[toAmount(amountMicros), unit],
  ])
  return safeCsv([columns, ...lines])
}
