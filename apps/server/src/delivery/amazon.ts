import type { SNSClient } from '@aws-sdk/client-sns'
import type { SQSClient } from '@aws-sdk/client-sqs'
import { type EventDelivery, eventDocument } from './event-document.ts'
import type { Desk } from './transports.ts'

/**
 * Sends to the queue through the endpoint that the operator has set, otherwise at the queue's own address. The SDK is
 * loaded with the first delivery, since loading it takes as long as the rest of the server.
 */
export async function sendToQueue(
  { config, outside }: Desk,
  delivery: EventDelivery,
  signal: AbortSignal,
): Promise<void> {
  const { SQSClient, SendMessageCommand } = await import('@aws-sdk/client-sqs')
  const queue = delivery.destination
  const region = regionOfQueue(queue)
  const endpoint = config.sqsEndpoint || new URL(queue).origin
  const client = remembered<SQSClient>(`SQS ${region} ${endpoint}`, () => {
    const ambient = new SQSClient({ region }).config.credentials
    const isForeign = !config.sqsEndpoint && !isQueueHost(endpoint)
    return new SQSClient({
      region,
      endpoint,
      useQueueUrlAsEndpoint: false,
      maxAttempts: 1,
      credentials: credentialsFor(endpoint, isForeign, ambient),
      ...(isForeign && { requestHandler: outside.agentsFor(queue) }),
    })
  })
  const { body } = eventDocument(delivery)
  await client.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: body }), { abortSignal: signal })
}

/** Publishes to the topic through the endpoint that the operator has set, otherwise to SNS in the topic's region. */
export async function publishToTopic({ config }: Desk, delivery: EventDelivery, signal: AbortSignal): Promise<void> {
  const { PublishCommand, SNSClient } = await import('@aws-sdk/client-sns')
  const topic = delivery.destination
  const region = topic.split(':')[3]!
  const endpoint = config.snsEndpoint
  const client = remembered<SNSClient>(`SNS ${region} ${endpoint}`, () => {
    if (!endpoint) return new SNSClient({ region, maxAttempts: 1 })
    const ambient = new SNSClient({ region }).config.credentials
    return new SNSClient({ region, endpoint, maxAttempts: 1, credentials: credentialsFor(endpoint, false, ambient) })
  })
  const { body } = eventDocument(delivery)
  await client.send(new PublishCommand({ TopicArn: topic, Message: body }), { abortSignal: signal })
}

/** As its address tells; queues elsewhere are given the region that programs use when it does not matter. */
function regionOfQueue(queue: string): string {
  const named = /^(?:sqs\.([a-z0-9-]+)|([a-z0-9-]+)\.queue)\.amazonaws\.com/.exec(new URL(queue).hostname)
  return named?.[1] ?? named?.[2] ?? 'us-east-1'
}

/** Of AWS itself; other hosts below amazonaws.com are its customers'. */
function isQueueHost(endpoint: string): boolean {
  return /^https:\/\/(sqs\.[a-z0-9-]+|([a-z0-9-]+\.)?queue)\.amazonaws\.com(\.cn)?$/.test(endpoint)
}

function isAmazon(endpoint: string): boolean {
  return /^https:\/\/[^/:]+\.amazonaws\.com(\.cn)?\/?$/.test(endpoint)
}

type Credentials = SQSClient['config']['credentials']

/** What stand-ins for AWS are signed with; they do not check it. */
const nobody = async () => ({ accessKeyId: 'kempelen', secretAccessKey: 'kempelen' })

/** The operator's credentials sign requests to AWS, and to an endpoint that the operator has set, where there are any. */
function credentialsFor(endpoint: string, isForeign: boolean, ambient: Credentials): Credentials {
  if (isForeign) return nobody
  return isAmazon(endpoint) ? ambient : () => ambient().catch(nobody)
}

const clients = new Map<string, unknown>()
const mostClients = 100

/** Clients keep their connections and credentials, so each is made once. */
function remembered<C>(key: string, make: () => C): C {
  const client = (clients.get(key) as C | undefined) ?? make()
  clients.delete(key)
  clients.set(key, client)
  if (clients.size > mostClients) clients.delete(clients.keys().next().value!)
  return client
}
