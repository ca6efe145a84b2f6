import type { FastifyInstance } from 'fastify'
import type { Market } from '../context.ts'
import { healthOf } from '../health/health.ts'

/** `GET /healthz`, for load balancers: 200 where the database answers and the clock goes, otherwise 503. */
export function healthDoor(app: FastifyInstance, market: Market): void {
  app.get('/healthz', async (_request, reply) => {
    const { isWell, isDatabaseThere, clockSeconds } = await healthOf(market)
    reply.status(isWell ? 200 : 503).header('cache-control', 'no-store')
    return { Status: isWell ? 'ok' : 'unwell', Database: isDatabaseThere ? 'ok' : 'silent', ClockSeconds: clockSeconds }
  })
}
