import { msg } from '@lingui/core/macro'
export const languages = [
  { value: 'python', label: 'Python', needs: msg`Needs boto3: pip install boto3` },
  { value: 'cli', label: 'AWS CLI', needs: msg`Needs the AWS command line.` },
  { value: 'typescript', label: 'TypeScript', needs: msg`Needs the AWS SDK: npm install @aws-sdk/client-mturk` },
] as const

interface Filling {
  readonly endpoint: string
  readonly accessKeyId: string
  readonly secret: string
}

/** A program that publishes one question to three Workers. */
export function sampleOf(language: (typeof languages)[number]['value'], filling: Filling): string {
  return { python, cli, typescript }[language](filling)
}

const question = `<HTMLQuestion xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2011-11-11/HTMLQuestion.xsd">
  <HTMLContent><![CDATA[<!DOCTYPE html>
    <form method="post" action="/mturk/externalSubmit">
      <input type="hidden" name="assignmentId" id="assignmentId">
      <p>Is this review friendly? “I would come back any day.”</p>
      <label><input type="radio" name="friendly" value="yes" required> Yes</label>
      <label><input type="radio" name="friendly" value="no"> No</label>
      <button>Submit</button>
    </form>
    <script>
      assignmentId.value = new URLSearchParams(location.search).get('assignmentId')
    </script>]]>
  </HTMLContent>
  <FrameHeight>0</FrameHeight>
</HTMLQuestion>`

const python = ({ endpoint, accessKeyId, secret }: Filling) => `import boto3

mturk = boto3.client(
    'mturk',
    endpoint_url='${endpoint}',
    region_name='us-east-1',
    aws_access_key_id='${accessKeyId}',
    aws_secret_access_key='${secret}',
)

question = '''${question}'''

hit = mturk.create_hit(
    Title='Is this review friendly?',
    Description='Read one sentence and answer one question.',
    Keywords='text, sentiment',
    Reward='0.05',
    MaxAssignments=3,
    AssignmentDurationInSeconds=600,
    LifetimeInSeconds=86400,
    AutoApprovalDelayInSeconds=86400,
    Question=question,
)
print(hit['HIT']['HITId'])
`

const cli = ({ endpoint, accessKeyId, secret }: Filling) => `export AWS_ACCESS_KEY_ID=${accessKeyId}
export AWS_SECRET_ACCESS_KEY=${secret}

cat > question.xml <<'XML'
${question}
XML

aws mturk create-hit \\
  --endpoint-url ${endpoint} \\
  --region us-east-1 \\
  --title 'Is this review friendly?' \\
  --description 'Read one sentence and answer one question.' \\
  --keywords 'text, sentiment' \\
  --reward 0.05 \\
  --max-assignments 3 \\
  --assignment-duration-in-seconds 600 \\
  --lifetime-in-seconds 86400 \\
  --auto-approval-delay-in-seconds 86400 \\
  --question file://question.xml
`

const typescript = ({
  endpoint,
  accessKeyId,
  secret,
}: Filling) => `import { CreateHITCommand, MTurkClient } from '@aws-sdk/client-mturk'

const mturk = new MTurkClient({
  endpoint: '${endpoint}',
  region: 'us-east-1',
  credentials: {
    accessKeyId: '${accessKeyId}',
    secretAccessKey: '${secret}',
  },
})

const Question = \`${question}\`

const { HIT } = await mturk.send(
  new CreateHITCommand({
    Title: 'Is this review friendly?',
    Description: 'Read one sentence and answer one question.',
    Keywords: 'text, sentiment',
    Reward: '0.05',
    MaxAssignments: 3,
    AssignmentDurationInSeconds: 600,
    LifetimeInSeconds: 86_400,
    AutoApprovalDelayInSeconds: 86_400,
    Question,
  }),
)
console.log(HIT?.HITId)
`
