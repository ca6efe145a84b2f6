import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { python } from './python.ts'

/** A Python that has moto, which speaks the protocols of SQS and SNS. */
export const motoPython = python && hasMoto(python) ? python : undefined

/** SQS and SNS on this machine. Their own protocols are spoken by hand: the SDK is what is under test. */
export class Amazon {
  readonly url: string
  readonly #server: ChildProcess

  private constructor(url: string, server: ChildProcess) {
    this.url = url
    this.#server = server
  }

  static async start(port?: number): Promise<Amazon> {
    const chosen = port ?? (await freePort())
    const args = ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(chosen)]
    const server = spawn(motoPython!, args, { stdio: 'ignore' })
    const amazon = new Amazon(`http://127.0.0.1:${chosen}`, server)
    process.once('exit', () => server.kill('SIGKILL'))
    for (let attempt = 0; !(await answers(amazon.url)); attempt++) {
      if (attempt === 300 || server.exitCode !== null) throw new Error('moto did not start.')
      await sleep(100)
    }
    return amazon
  }

  /** What the server needs to know of it, as settings and as any program of AWS finds its credentials. */
  get settings(): Record<string, string> {
    return {
      KEMPELEN_SQS_ENDPOINT: this.url,
      KEMPELEN_SNS_ENDPOINT: this.url,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    }
  }

  /** @returns the URL of the queue. */
  async makeQueue(name: string): Promise<string> {
    return (await this.#queues<{ QueueUrl: string }>('CreateQueue', { QueueName: name })).QueueUrl
  }

  /** A topic whose messages go on to a queue. @returns the ARN of the topic. */
  async makeTopic(name: string, queueName: string): Promise<string> {
    const made = await this.#topics({ Action: 'CreateTopic', Name: name })
    const TopicArn = /<TopicArn>([^<]+)</.exec(made)![1]!
    const Endpoint = TopicArn.replace(':sns:', ':sqs:').replace(name, queueName)
    await this.#topics({ Action: 'Subscribe', TopicArn, Protocol: 'sqs', Endpoint })
    return TopicArn
  }

  /** Takes everything out of a queue. */
  async take(queue: string): Promise<string[]> {
    const bodies: string[] = []
    for (;;) {
      const { Messages = [] } = await this.#queues<{ Messages?: { Body: string; ReceiptHandle: string }[] }>(
        'ReceiveMessage',
        { QueueUrl: queue, MaxNumberOfMessages: 10 },
      )
      if (Messages.length === 0) return bodies
      for (const { Body, ReceiptHandle } of Messages) {
        bodies.push(Body)
        await this.#queues('DeleteMessage', { QueueUrl: queue, ReceiptHandle })
      }
    }
  }

  async stop(): Promise<void> {
    this.#server.kill('SIGKILL')
    while (this.#server.exitCode === null && this.#server.signalCode === null) await sleep(10)
  }

  async #queues<T>(operation: string, input: object): Promise<T> {
    const headers = {
      ...signedFor('sqs'),
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `AmazonSQS.${operation}`,
    }
    const response = await fetch(this.url, { method: 'POST', headers, body: JSON.stringify(input) })
    const text = await response.text()
    if (!response.ok) throw new Error(`${operation}: ${text}`)
    return (text === '' ? {} : JSON.parse(text)) as T
  }

  async #topics(input: Record<string, string>): Promise<string> {
    const body = new URLSearchParams({ Version: '2010-03-31', ...input })
    const response = await fetch(this.url, { method: 'POST', headers: signedFor('sns'), body })
    const text = await response.text()
    if (!response.ok) throw new Error(`${input.Action}: ${text}`)
    return text
  }
}

/** moto looks for service and region here and checks nothing. */
function signedFor(service: string): Record<string, string> {
  const scope = `20260101/us-east-1/${service}/aws4_request`
  return { authorization: `AWS4-HMAC-SHA256 Credential=test/${scope}, SignedHeaders=host, Signature=0` }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  )
}

export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

function hasMoto(program: string): boolean {
  try {
    execFileSync(program, ['-c', 'import moto.server'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
