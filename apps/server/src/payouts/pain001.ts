import { toAmount } from '@kempelen/protocol'
import type { BankAccount } from './destination.ts'
import type { OrderedPayout, PayoutOrder } from './rail.ts'

const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'

/**
 * An order for SEPA credit transfers: Customer Credit Transfer Initiation of ISO 20022, by the implementation guidelines
 * of the European Payments Council. The caller gives a debtor, and amounts in euro.
 */
export function pain001({ orderId, at, debtor, payouts }: PayoutOrder): string {
  const sum = toAmount(payouts.reduce((total, { amountMicros }) => total + amountMicros, 0n))
  const tally = element('NbOfTxs', `${payouts.length}`) + element('CtrlSum', sum)
  const header = element(
    'GrpHdr',
    element('MsgId', orderId) +
      element('CreDtTm', `${at.toISOString().slice(0, 19)}Z`) +
      tally +
      element('InitgPty', named(debtor!)),
  )
  const payment = element(
    'PmtInf',
    element('PmtInfId', orderId) +
      element('PmtMtd', 'TRF') +
      element('BtchBookg', 'true') +
      tally +
      element('PmtTpInf', element('SvcLvl', element('Cd', 'SEPA'))) +
      element('ReqdExctnDt', element('Dt', at.toISOString().slice(0, 10))) +
      element('Dbtr', named(debtor!)) +
      element('DbtrAcct', account(debtor!)) +
      element('DbtrAgt', agent(debtor!) || element('FinInstnId', element('Othr', element('Id', 'NOTPROVIDED')))) +
      element('ChrgBr', 'SLEV') +
      payouts.map(transfer).join(''),
  )
  const order = element('CstmrCdtTrfInitn', header + payment)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespace}">${order}</Document>\n`
}

function transfer({ payoutId, workerId, amountMicros, creditor }: OrderedPayout): string {
  return `\n${element(
    'CdtTrfTxInf',
    element('PmtId', element('EndToEndId', payoutId)) +
      element('Amt', `<InstdAmt Ccy="EUR">${toAmount(amountMicros)}</InstdAmt>`) +
      (creditor.bic ? element('CdtrAgt', agent(creditor)) : '') +
      element('Cdtr', named(creditor)) +
      element('CdtrAcct', account(creditor)) +
      element('RmtInf', element('Ustrd', sepaText(`Earnings ${workerId} ${payoutId}`, 140))),
  )}`
}

const named = ({ name }: BankAccount) => element('Nm', sepaText(name, 70))
const account = ({ iban }: BankAccount) => element('Id', element('IBAN', iban))
const agent = ({ bic }: BankAccount) => (bic ? element('FinInstnId', element('BICFI', bic)) : '')
const element = (name: string, content: string) => `<${name}>${content}</${name}>`

/** Letters that lose more than a mark over them when they are written with a to z. */
const spelled: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe' },
  ...{ ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', þ: 'th', Þ: 'Th', '’': "'", '–': '-', '&': '+' },
}

/**
 * Text in the characters that every bank of SEPA must take: letters a to z, digits and `/-?:().,'+ ` (the last a space),
 * with neither a slash at either end nor two in a row. What has no likeness there becomes a full stop.
 */
export function sepaText(text: string, longest: number): string {
  const plain = text
    .normalize('NFC')
    .replace(/[^\x20-\x7e]|&/gu, (character) => spelled[character] ?? character)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/gu, '.')
    .replace(/\/{2,}/g, '/')
    .slice(0, longest)
    .replace(/^[/ ]+|[/ ]+$/g, '')
  return plain === '' ? 'NOTPROVIDED' : plain
}
