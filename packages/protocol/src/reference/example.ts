import type { Operation } from '../operation.ts'
import type { Shape } from '../shape.ts'

/** Members that an example shows although they may be left out: without them the call says too little. */
const telling: Readonly<Record<string, readonly string[]>> = {
  CreateHIT: ['Question', 'MaxAssignments'],
  CreateHITWithHITType: ['Question', 'MaxAssignments'],
  AcceptAssignment: ['HITGroupId'],
  ListBonusPayments: ['HITId'],
  ListResults: ['HITTypeId'],
  SubmitAssignment: ['Fields'],
  UpdateNotificationSettings: ['Notification'],
}

const externalQuestion =
  '<ExternalQuestion xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2006-07-14/ExternalQuestion.xsd">' +
  '<ExternalURL>https://example.org/task</ExternalURL><FrameHeight>0</FrameHeight></ExternalQuestion>'

const samples: Readonly<Record<string, unknown>> = {
  Amount: '100.00',
  AssignmentDurationInSeconds: 600,
  BonusAmount: '0.10',
  Country: 'AT',
  Description: 'Read one sentence and answer one question.',
  Email: 'name@example.org',
  ExpireAt: 0,
  Fields: { friendly: 'yes' },
  IBAN: 'AT611904300234573201',
  LifetimeInSeconds: 86_400,
  MaxAssignments: 3,
  MessageText: 'Three hundred sentences more are there since this morning.',
  Month: '2026-11',
  Name: 'Name that Workers see',
  Notification: {
    Transport: 'SQS',
    Destination: 'https://sqs.us-east-1.amazonaws.com/123456789012/my-events',
    Version: '2014-08-15',
    EventTypes: ['AssignmentSubmitted'],
  },
  NumberOfAdditionalAssignments: 2,
  Question: externalQuestion,
  Reason: 'Thank you for your care.',
  ProviderId: 'university',
  RequesterFeedback: 'The answer is about another sentence.',
  Reward: '0.05',
  Subject: 'There are new HITs',
  Title: 'Is this review friendly?',
  To: 'name@example.org',
  Url: 'https://example.org/events',
  WorkerId: 'AEXAMPLEWORKERID',
  WorkerIds: ['AEXAMPLEWORKERID'],
}

/** An input that the operation's contract takes: what it must have, and what makes the call worth making. */
export function exampleInput(operation: Operation): Record<string, unknown> {
  const shown = [...operation.input.required, ...(telling[operation.name] ?? [])]
  return Object.fromEntries(
    shown.map((name) => [name, operation.example?.input[name] ?? sampleOf(name, operation.input.members[name]!)]),
  )
}

function sampleOf(name: string, shape: Shape): unknown {
  const isChoice = shape.type === 'string' && shape.enum !== undefined
  if (name in samples && !isChoice) return samples[name]
  if (name.endsWith('Id')) return `3EXAMPLE${name.toUpperCase()}`
  switch (shape.type) {
    case 'string':
      return shape.enum?.[0] ?? `example ${name}`
    case 'boolean':
      return true
    case 'list':
      return []
    case 'structure':
    case 'map':
      return {}
    default:
      return 1
  }
}
