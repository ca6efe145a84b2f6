import { afterAll, beforeAll, expect, test } from 'vitest'
import { writePayoutFile } from '../../payouts/order.ts'
import { aHIT, aMarket, doHIT, type Party, type TestMarket } from '../../testing/a-market.ts'

let market: TestMarket
beforeAll(async () => {
  market = await aMarket({ currency: 'EUR' })
})
afterAll(() => market.close())

const account = { Name: 'Zoë Müller & Łukasz // GmbH', IBAN: 'AT61 1904 3002 3457 3201', Country: 'AT' }
const debtor = { Name: 'Die Vermittlung', IBAN: 'DE89 3704 0044 0532 0130 00', BIC: 'COBADEFFXXX' }

/** A Worker who has earned this much and can be paid. */
async function anEarner(reward: string): Promise<Party> {
  const requester = await market.aRequester()
  const worker = await market.aWorker()
  const AssignmentId = await doHIT(worker, await aHIT(requester, { Reward: reward }))
  await requester.ApproveAssignment({ AssignmentId })
  await worker.PutPayoutMethod(account)
  return worker
}

const available = async (worker: Party) => (await worker.GetPayoutMethod()).AvailableBalance
const sum = (amounts: string[]) => amounts.reduce((total, amount) => total + Math.round(Number(amount) * 100), 0)

test('the account is kept sealed and shown masked; what cannot be an account is refused', async () => {
  const worker = await market.aWorker()
  await expect(worker.RequestPayout()).rejects.toMatchObject({ code: 'PayoutMethodMissing' })
  for (const wrong of [{ IBAN: 'AT61 1904 3002 3457 3202' }, { IBAN: 'AT6119043002345732' }, { BIC: 'NOTABIC1X' }])
    await expect(worker.PutPayoutMethod({ ...account, ...wrong })).rejects.toMatchObject({
      code: 'InvalidParameterValue',
    })
  const { PayoutMethod } = await worker.PutPayoutMethod(account)
  expect(PayoutMethod).toMatchObject({ Name: account.Name, Destination: 'AT•• •••• 3201', Weekly: false })
  expect((await worker.GetPayoutMethod()).PayoutMethod).toEqual(PayoutMethod)
  const { rows } = await market.database.pool.query('select * from payout_method where worker_id = $1', [worker.id])
  expect(JSON.stringify({ ...rows[0], text: rows[0].destination_sealed.toString('latin1') })).not.toMatch(/1904|Zo/)
  await worker.DeletePayoutMethod()
  expect(await worker.GetPayoutMethod()).not.toHaveProperty('PayoutMethod')
})

test('money goes from available to a file to the bank, and a returned payment comes back, all in the books', async () => {
  const [first, second] = [await anEarner('20.00'), await anEarner('10.00')]
  const { Payout } = await first.RequestPayout({ Amount: '12.50' })
  await second.RequestPayout()
  expect(await available(first)).toBe('7.50')
  expect(await available(second)).toBe('0.00')
  expect(Payout).toMatchObject({ State: 'Requested', Amount: '12.50', Unit: 'EUR', Destination: 'AT•• •••• 3201' })
  expect(await market.findings()).toEqual([])
  expect((await market.operator.GetPayoutTotals()).Requested).toMatchObject([
    { Unit: 'EUR', NumberOfPayouts: 2, Amount: '22.50' },
  ])

  const { PayoutFile } = await market.operator.CreatePayoutFile({ Unit: 'EUR', Debtor: debtor })
  expect(PayoutFile).toMatchObject({ NumberOfPayouts: 2, Amount: '22.50', Debtor: 'DE•• •••• 3000' })
  expect(PayoutFile.Documents.map(({ Format }) => Format)).toEqual(['csv', 'xml'])
  await expect(market.operator.CreatePayoutFile({ Unit: 'EUR' })).rejects.toMatchObject({ code: 'NothingToPayOut' })
  await checkDocuments(PayoutFile.PayoutFileId, '22.50')

  const { PayoutFileId } = PayoutFile
  const paid = { PayoutFileId, BankReference: 'Statement 47' }
  expect(await market.operator.MarkPayoutPaid(paid)).toEqual({ NumberPaid: 2 })
  expect(await market.operator.MarkPayoutPaid(paid)).toEqual({ NumberPaid: 0 })
  expect(await market.findings()).toEqual([])

  const { PayoutId } = Payout
  const reason = { PayoutId, Reason: 'The account was closed.' }
  await market.operator.ReturnPayout(reason)
  await market.operator.ReturnPayout(reason)
  expect(await available(first)).toBe('20.00')
  expect((await first.ListMyPayouts()).Payouts).toMatchObject([
    { PayoutId, State: 'Returned', ReturnReason: reason.Reason, BankReference: 'Statement 47' },
  ])
  await expect(market.operator.MarkPayoutPaid({ PayoutId, BankReference: 'x' })).rejects.toMatchObject({
    code: 'InvalidPayoutState',
  })
  expect((await market.operator.ListPayouts({ State: 'Paid' })).Payouts).toMatchObject([{ WorkerId: second.id }])
  expect((await market.operator.ListPayoutFiles()).PayoutFiles).toMatchObject([
    { PayoutFileId, NumberPaid: 1, NumberReturned: 1 },
  ])
  expect(await market.findings()).toEqual([])
})

async function checkDocuments(payoutFileId: string, total: string): Promise<void> {
  const from = { keys: market.market.keys, connection: market.database }
  const csv = (await writePayoutFile(from, payoutFileId, 'csv')).content.trimEnd().split('\n')
  const amounts = csv.slice(1).map((line) => /"([0-9.]+)","EUR"$/.exec(line)![1]!)
  expect(sum(amounts)).toBe(sum([total]))
  const xml = (await writePayoutFile(from, payoutFileId, 'xml')).content
  const all = (name: string) => [...xml.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, 'g'))].map(([, v]) => v!)
  expect(all('CtrlSum')).toEqual([total, total])
  expect(all('NbOfTxs')).toEqual([`${amounts.length}`, `${amounts.length}`])
  expect(all('InstdAmt').sort()).toEqual([...amounts].sort())
  const texts = [...all('Nm'), ...all('Ustrd'), ...all('EndToEndId'), ...all('MsgId')]
  for (const text of texts) expect(text).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]+$/)
  for (const id of [...all('EndToEndId'), ...all('MsgId'), ...all('PmtInfId')]) expect(id.length).toBeLessThan(36)
  expect(all('Nm')).toContain('Zoe Mueller + Lukasz / GmbH')
  expect(all('BICFI')).toEqual(['COBADEFFXXX'])
  await expect(writePayoutFile(from, payoutFileId, 'pdf')).rejects.toMatchObject({ code: 'PayoutFileDoesNotExist' })
}

test('PayoutTooSmall, PayoutTooLarge, PayoutAlreadyRequested: a request stands between the minimum and what is available', async () => {
  const worker = await anEarner('20.00')
  await expect(worker.RequestPayout({ Amount: '4.99' })).rejects.toMatchObject({ code: 'PayoutTooSmall' })
  await expect(worker.RequestPayout({ Amount: '20.01' })).rejects.toMatchObject({ code: 'PayoutTooLarge' })
  await worker.RequestPayout({ Amount: '5.00' })
  await expect(worker.RequestPayout({ Amount: '5.00' })).rejects.toMatchObject({ code: 'PayoutAlreadyRequested' })
  expect(await available(worker)).toBe('15.00')
})

test('requests at once never pay out more than is available', async () => {
  const worker = await anEarner('12.00')
  for (let round = 0; round < 5; round++) {
    await Promise.allSettled(Array.from({ length: 12 }, () => worker.RequestPayout({ Amount: '5.00' })))
    await market.operator.CreatePayoutFile({ Unit: 'EUR' }).catch(() => {})
  }
  const { Payouts } = await worker.ListMyPayouts()
  expect(Payouts).toHaveLength(2)
  expect(await available(worker)).toBe('2.00')
  expect(await market.findings()).toEqual([])
})

test('two files made at once share no pay-out and leave none out', async () => {
  const workers = await Promise.all(Array.from({ length: 12 }, () => anEarner('6.00')))
  await Promise.all(workers.map((worker) => worker.RequestPayout()))
  const make = () => market.operator.CreatePayoutFile({ Unit: 'EUR' })
  const files = await Promise.allSettled([make(), make(), make()])
  const made = files.flatMap((file) => (file.status === 'fulfilled' ? [file.value.PayoutFile] : []))
  expect(made.reduce((total, file) => total + file.NumberOfPayouts, 0)).toBe(12)
  const listed = await Promise.all(
    made.map(({ PayoutFileId }) => market.operator.ListPayouts({ PayoutFileId, MaxResults: 100 })),
  )
  expect(new Set(listed.flatMap(({ Payouts }) => Payouts.map(({ PayoutId }) => PayoutId))).size).toBe(12)
  const { PayoutFileId } = made[0]!
  const marks = await Promise.all(
    [1, 2, 3].map((n) => market.operator.MarkPayoutPaid({ PayoutFileId, BankReference: `${n}` })),
  )
  expect(marks.reduce((total, { NumberPaid }) => total + NumberPaid, 0)).toBe(made[0]!.NumberOfPayouts)
  expect(await market.findings()).toEqual([])
})

test('paying and returning at once leaves the money in one place', async () => {
  const worker = await anEarner('9.00')
  const { PayoutId } = (await worker.RequestPayout()).Payout
  await Promise.allSettled([
    ...[1, 2].map(() => market.operator.ReturnPayout({ PayoutId, Reason: 'Returned' })),
    ...[1, 2].map(() => market.operator.MarkPayoutPaid({ PayoutId, BankReference: 'R' })),
  ])
  expect(await available(worker)).toBe('9.00')
  expect(await market.findings()).toEqual([])
})

test('with Weekly all that is available is asked for each week, from the minimum on', async () => {
  const worker = await anEarner('7.00')
  await worker.PutPayoutMethod({ ...account, Weekly: true })
  await market.pass(6 * 86_400)
  expect((await worker.ListMyPayouts()).Payouts).toEqual([])
  await market.pass(86_400 + 60)
  expect((await worker.ListMyPayouts()).Payouts).toMatchObject([{ Amount: '7.00', State: 'Requested' }])
  await market.pass(8 * 86_400)
  expect((await worker.ListMyPayouts()).Payouts).toHaveLength(1)
})

test('PayoutDoesNotExist, PayoutFileDoesNotExist: pay-outs are operators’ business, by ids that exist', async () => {
  const { operator } = market
  const worker = await market.aWorker()
  await expect(worker.ListPayouts()).rejects.toMatchObject({ code: 'AccessDeniedException' })
  await expect(operator.ReturnPayout({ PayoutId: '3', Reason: 'x' })).rejects.toMatchObject({
    code: 'PayoutDoesNotExist',
  })
  await expect(operator.MarkPayoutPaid({ PayoutId: '3', BankReference: 'x' })).rejects.toMatchObject({
    code: 'PayoutDoesNotExist',
  })
  await expect(operator.MarkPayoutPaid({ PayoutFileId: 'X', BankReference: 'x' })).rejects.toMatchObject({
    code: 'PayoutFileDoesNotExist',
  })
  await expect(operator.MarkPayoutPaid({ BankReference: 'x' })).rejects.toMatchObject({ code: 'InvalidParameterValue' })
})
