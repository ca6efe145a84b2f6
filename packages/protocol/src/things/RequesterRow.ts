import type { ValueOf } from '../shape.ts'
import { structure } from '../shape.ts'
import { amount, id, text, time } from '../words.ts'

export const RequesterRow = structure(
  { RequesterId: id, Name: text, CreationTime: time, AvailableBalance: amount, OnHoldBalance: amount, Unit: text },
  ['RequesterId', 'Name', 'CreationTime', 'AvailableBalance', 'OnHoldBalance', 'Unit'],
)

export type RequesterRow = ValueOf<typeof RequesterRow>
