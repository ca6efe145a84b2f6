import { CreateHITCommand, type CreateHITCommandInput, type HIT, MTurkClient } from '@aws-sdk/client-mturk'
import type { Requester } from '@kempelen/conformance'

/** A Requester's program: the unmodified SDK with its endpoint changed. */
export function aProgram(url: string, keys: Pick<Requester, 'AccessKeyId' | 'SecretAccessKey'>): MTurkClient {
  return new MTurkClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: keys.AccessKeyId, secretAccessKey: keys.SecretAccessKey },
  })
}

export async function post(
  program: MTurkClient,
  Question: string,
  options: Partial<CreateHITCommandInput> = {},
): Promise<HIT> {
  const { HIT } = await program.send(
    new CreateHITCommand({
      Title: 'Which bird is this?',
      Description: 'One picture, one name.',
      Reward: '0.25',
      MaxAssignments: 1,
      AssignmentDurationInSeconds: 900,
      LifetimeInSeconds: 86_400,
      Question,
      ...options,
    }),
  )
  return HIT!
}

export function externalQuestion(url: string, height = 400): string {
  const escaped = url.replaceAll('&', '&amp;')
  return `<ExternalQuestion xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2006-07-14/ExternalQuestion.xsd"><ExternalURL>${escaped}</ExternalURL><FrameHeight>${height}</FrameHeight></ExternalQuestion>`
}

export function htmlQuestion(body: string, height = 0): string {
  return `<HTMLQuestion xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2011-11-11/HTMLQuestion.xsd"><HTMLContent><![CDATA[<!DOCTYPE html>
<html lang="en"><head><title>Task</title></head><body>${body}</body></html>]]></HTMLContent><FrameHeight>${height}</FrameHeight></HTMLQuestion>`
}
