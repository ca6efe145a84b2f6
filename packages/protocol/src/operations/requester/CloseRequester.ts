import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { flag } from '../../words.ts'

export const CloseRequester = operation({
  name: 'CloseRequester',
  noun: 'requester',
  roles: ['requester'],
  member: 'Owner',
  input: structure({ Confirmation: { type: 'string', enum: ['CLOSE'] }, GiveUpBalance: flag }, ['Confirmation']),
  output: structure({}),
  errors: ['RequesterNotIdle'],
  prose:
    'Closes the Requester for good: ends all memberships, keys, tokens and webhooks, and takes its name away. It must have no HITs with money held, no contested rejections and no running batch, and no balance unless GiveUpBalance says so. What it paid for and its books stay.',
})
