import { Refusal } from '@kempelen/protocol'
import type { Context } from '../context.ts'

interface Destination {
  readonly Transport: 'SQS' | 'SNS' | 'Email'
  readonly Destination: string
  readonly Version: string
}

/** The model of the API says the one, its reference the other, and programs use both. */
const versions = ['2006-05-05', '2014-08-15']
const topic = /^arn:aws(-[a-z-]+)?:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/
/** One address, never a list of them. */
const address = /^[^\s@,;:<>"()]{1,64}@[^\s@,;:<>"()]{1,190}$/

/** Refuses a destination that can be seen to be of no use, or that this marketplace does not send to. */
export function checkDestination(context: Context, { Transport, Destination, Version }: Destination): void {
  if (!versions.includes(Version)) throw new Refusal('InvalidParameterValue', { Value: Version, Parameter: 'Version' })
  const objection = objectionTo(context, Transport, Destination)
  if (objection) throw new Refusal('InvalidTransportEndpoint', { Destination, Reason: objection })
}

function objectionTo({ config, outside }: Context, transport: Destination['Transport'], destination: string) {
  switch (transport) {
    case 'SQS':
      if (!URL.canParse(destination) || new URL(destination).pathname === '/') return 'It must be the URL of a queue.'
      // With an endpoint of the operator's, the URL only names the queue.
      return config.sqsEndpoint ? undefined : outside.objectionTo(destination)
    case 'SNS':
      return topic.test(destination) ? undefined : 'It must be the ARN of a topic.'
    case 'Email':
      return address.test(destination) ? undefined : 'It must be an e-mail address.'
  }
}
