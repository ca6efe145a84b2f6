import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, id, long, text, time } from '../words.ts'

export const WorkerHIT = structure(
  {
    HITId: id,
    HITGroupId: id,
    RequesterId: id,
    RequesterName: text,
    Title: text,
    Description: text,
    Keywords: text,
    Reward: amount,
    Unit: text,
    AssignmentDurationInSeconds: long,
    AutoApprovalDelayInSeconds: long,
    Expiration: time,
    Guidelines: text,
  },
  [
    'HITId',
    'HITGroupId',
    'RequesterId',
    'RequesterName',
    'Title',
    'Description',
    'Reward',
    'Unit',
    'AssignmentDurationInSeconds',
    'AutoApprovalDelayInSeconds',
  ],
)

export type WorkerHIT = ValueOf<typeof WorkerHIT>
