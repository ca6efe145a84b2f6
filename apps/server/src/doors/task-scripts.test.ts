import fastify from 'fastify'
import { expect, test } from 'vitest'
import { taskScriptsDoor } from './task-scripts.ts'

test("the gallery's samples open to frames that have no origin, and a film to players that ask for a part of it", async () => {
  const app = fastify()
  await taskScriptsDoor(app)
  const picture = await app.inject({ url: '/static/samples/street-1.svg', headers: { origin: 'null' } })
  expect(picture.statusCode).toBe(200)
  expect(picture.headers).toMatchObject({
    'content-type': expect.stringMatching(/^image\/svg\+xml/),
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-cache',
  })
  const part = await app.inject({ url: '/static/samples/ball-1.webm', headers: { range: 'bytes=0-99' } })
  expect([part.statusCode, part.headers['content-type'], part.rawPayload.length]).toEqual([206, 'video/webm', 100])
  expect((await app.inject({ url: '/static/samples/..%2Fpackage.json' })).statusCode).toBe(404)
  await app.close()
})
