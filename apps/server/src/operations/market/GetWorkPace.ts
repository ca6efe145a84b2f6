import { listMarketCounts } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'

const dayMs = 86_400_000

export const GetWorkPace = behaviour('GetWorkPace', async ({ connection, at }) => {
  const counts = await listMarketCounts(connection, 'hour', new Date(at.getTime() - dayMs))
  const submitted = counts.filter(({ name, value }) => name === 'submitted' && value > 0n)
  const first = submitted[0]
  if (!first) return { Answers: 0, Seconds: 0 }
  return {
    Answers: submitted.reduce((sum, { value }) => sum + Number(value), 0),
    Seconds: Math.round((at.getTime() - first.beginsAt.getTime()) / 1000),
  }
})
