import { eventTypes } from '../../events.ts'
import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { Activity } from '../../things/Activity.ts'
import { count, nextToken, paging, time } from '../../words.ts'

export const ListActivity = operation({
  name: 'ListActivity',
  noun: 'activity',
  roles: ['requester'],
  reads: true,
  input: structure({
    ActorId: { type: 'string', min: 1, max: 64 },
    Types: list({ type: 'string', enum: eventTypes }, 20),
    SubjectId: { type: 'string', min: 1, max: 200 },
    From: time,
    To: time,
    ...paging,
  }),
  output: structure({ Events: list(Activity), NumResults: count, NextToken: nextToken }, ['Events', 'NumResults']),
  errors: ['InvalidParameterValue'],
  prose:
    'What was done for the Requester and with its HITs, the newest first. With filters a page may be short or empty and still have a NextToken, since a call looks through a few thousand events at most.',
})
