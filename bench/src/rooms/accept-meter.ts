import { setTimeout as sleep } from 'node:timers/promises'
import { callAll, checkAnswers, jsonRequest } from '../callers.ts'
import { call, type Marketplace } from '../marketplace.ts'
import { createRequesters, workerToken } from '../parties.ts'
import { answer, hitInput } from '../questions.ts'
import { percentile } from '../report.ts'

/** Workers who accept and submit without end, so that the time of an acceptance can be told at any moment. */
export interface AcceptMeter {
  /** How acceptances went since the last time: their number, median and 99th percentile in milliseconds. */
  read(): { readonly count: number; readonly p50: number; readonly p99: number }
  stop(): Promise<void>
}

const people = 8
/** People read before they answer; without a rest the meter itself would be the load. */
const restMs = 40

/** Begins with `first`, the number of the first Worker (see insertWorkers); takes eight of them. */
export async function startAcceptMeter(marketplace: Marketplace, first: number): Promise<AcceptMeter> {
  const [requester] = await createRequesters(marketplace, 1)
  const made = await call<{ HIT: { HITGroupId: string } }>(
    marketplace,
    requester!.Token,
    'CreateHIT',
    hitInput('Is there a bird?', 1),
  )
  let hits = 1
  const more = async () => {
    await call(marketplace, requester!.Token, 'CreateHIT', hitInput('Is there a bird?', 1))
    hits++
  }
  for (; hits < 200; ) await Promise.all(Array.from({ length: 10 }, more))

  let times: number[] = []
  let isStopped = false
  const work = async (person: number) => {
    const token = workerToken(first + person)
    const ask = async (operation: string, input: object) => {
      const { answers } = await callAll(marketplace.port, [[jsonRequest(operation, token, input)]])
      checkAnswers(answers)
      return answers[0]![0]!
    }
    while (!isStopped) {
      const accepted = await ask('AcceptAssignment', { HITGroupId: made.HIT.HITGroupId })
      times.push(accepted.milliseconds)
      const { AssignmentId } = JSON.parse(accepted.body.toString()).Assignment
      await ask('SubmitAssignment', { AssignmentId, Answer: answer })
      await more()
      await sleep(restMs)
    }
  }
  const working = Array.from({ length: people }, (_, person) => work(person))
  const failed = Promise.all(working)
  failed.catch(() => {})
  return {
    read: () => {
      const found = { count: times.length, p50: percentile(times, 50), p99: percentile(times, 99) }
      times = []
      return found
    },
    stop: async () => {
      isStopped = true
      await failed
    },
  }
}

export const asMilliseconds = ({ count, p50, p99 }: ReturnType<AcceptMeter['read']>): string =>
  `p50 ${p50.toFixed(1)} / p99 ${p99.toFixed(1)} ms of ${count}`
