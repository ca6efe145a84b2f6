import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '@kempelen/client'
import { type Batch, type ProjectWorker, toAmount, toMicros } from '@kempelen/protocol'
import type { Member } from './crowd.ts'
import type { Summary, WorkerLine } from './summary.ts'
import type { Visitor } from './visitor.ts'

/** The clock approves what was done and gives back what was held for places that nobody took; then the sums are read. */
export async function settledMoney(
  baseUrl: string,
  { client }: Visitor,
  { ProjectId }: Batch,
  { members, deposit }: { members: readonly Member[]; deposit: string },
): Promise<{ workers: WorkerLine[]; money: Summary['Money'] }> {
  const { Workers } = await client.ListProjectWorkers({ ProjectId, MaxResults: 100 })
  const records = new Map(Workers.map((one) => [one.WorkerId, one]))
  for (let attempt = 0; ; attempt++) {
    const workers = await Promise.all(members.map((one) => workerLine(baseUrl, one, records.get(one.workerId))))
    const paid = workers.reduce((sum, worker) => sum + toMicros(worker.Earned), 0n)
    const { AvailableBalance, OnHoldBalance = '0.00' } = await client.GetAccountBalance()
    const money = {
      ...{ Deposited: deposit, PaidToWorkers: toAmount(paid) },
      ...{ Available: AvailableBalance!, OnHold: OnHoldBalance },
    }
    if (attempt === 40 || paid + toMicros(money.Available) === toMicros(deposit)) return { workers, money }
    await sleep(250)
  }
}

async function workerLine(baseUrl: string, member: Member, record: ProjectWorker | undefined): Promise<WorkerLine> {
  const earnings = await createClient({ baseUrl, token: member.token }).GetEarnings()
  return {
    WorkerId: member.workerId,
    Temperament: member.temperament,
    Submitted: earnings.NumberOfAssignmentsSubmitted,
    KnownRight: record?.GoldRight ?? 0,
    KnownWrong: record?.GoldWrong ?? 0,
    Earned: toAmount(toMicros(earnings.RewardAmount) + toMicros(earnings.BonusAmount)),
    PaidSeconds: earnings.PaidSeconds,
    ...(earnings.PayPerHour && { PayPerHour: earnings.PayPerHour }),
    ...(record?.StopReason && { StopReason: record.StopReason }),
  }
}
