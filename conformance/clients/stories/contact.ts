import type { ListWorkerBlocksResponse } from '@aws-sdk/client-mturk'
import { expect } from 'vitest'
import type { Scene } from './scene.ts'

/** Blocks, letters and notifications. Only whose work was reviewed can be written to. */
export async function contact({ client, workers }: Scene, HITTypeId: string): Promise<void> {
  const block = { WorkerId: workers[2]!.WorkerId, Reason: 'Answers at random.' }
  expect(await client.succeed('CreateWorkerBlock', block)).toEqual({})
  const { WorkerBlocks } = await client.succeed<ListWorkerBlocksResponse>('ListWorkerBlocks')
  expect(WorkerBlocks).toEqual([block])
  expect(await client.succeed('DeleteWorkerBlock', { WorkerId: block.WorkerId })).toEqual({})

  const letter = { Subject: 'Thank you', MessageText: 'There is more.', WorkerIds: [workers[0]!.WorkerId] }
  expect(await client.succeed('NotifyWorkers', letter)).toEqual({ NotifyWorkersFailureStatuses: [] })

  const Notification = {
    Transport: 'Email',
    Destination: 'events@example.org',
    Version: '2014-08-15',
    EventTypes: ['HITDisposed'],
  }
  expect(await client.succeed('UpdateNotificationSettings', { HITTypeId, Notification, Active: true })).toEqual({})
  expect(await client.succeed('SendTestEventNotification', { Notification, TestEventType: 'Ping' })).toEqual({})
}
