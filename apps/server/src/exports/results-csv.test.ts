import { expect, test } from 'vitest'
import { pacificTime } from './pacific-time.ts'
import type { ResultRow } from './results-csv.ts'
import { resultsCsv } from './results-csv.ts'

const SUBMITTED = new Date('2014-10-31T16:15:02.900Z')

function aRow(answers: Record<string, string>, change: Partial<ResultRow> = {}): ResultRow {
  const xml = Object.entries(answers).map(
    ([name, text]) => `<Answer><QuestionIdentifier>${name}</QuestionIdentifier><FreeText>${text}</FreeText></Answer>`,
  )
  return {
    hit: {
      ...{
        HITId: '3H',
        HITTypeId: '3T',
        Title: 'Say "hello"',
        Description: 'a, b',
        Reward: 50_000n,
        MaxAssignments: 3,
      },
      ...{ CreationTime: new Date('2014-10-01T07:00:00Z'), RequesterAnnotation: 'BatchId:1;' },
      ...{ AssignmentDurationInSeconds: 3600, AutoApprovalDelayInSeconds: 28_800, LifetimeInSeconds: 604_800 },
      Expiration: new Date('2014-11-07T16:00:00Z'),
    },
    assignment: {
      ...{ AssignmentId: '3A', WorkerId: 'AW', AssignmentStatus: 'Submitted' },
      ...{ AcceptTime: new Date('2014-10-31T16:14:00Z'), SubmitTime: SUBMITTED, AutoApprovalTime: SUBMITTED },
      Answer: `<QuestionFormAnswers xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2005-10-01/QuestionFormAnswers.xsd">${xml.join('')}</QuestionFormAnswers>`,
    },
    rates: { lifetime: [5, 5], last30: [2, 3], last7: [0, 0] },
    ...change,
  }
}

async function csvOf(rows: ResultRow[], options = {}): Promise<string> {
  async function* all() {
    yield* rows
  }
  let csv = ''
  for await (const piece of resultsCsv(all, options)) csv += piece
  return csv
}

async function cellsOf(rows: ResultRow[]): Promise<string[][]> {
  const lines = (await csvOf(rows)).trimEnd().split('\n')
  return lines.map((line) => line.slice(1, -1).split('","'))
}

test('the columns stand in MTurk’s order, every cell quoted, times in Pacific time', async () => {
  expect(await csvOf([aRow({ a: 'x' }, { input: { url: 'u' } })])).toBe(
    `${[
      '"HITId","HITTypeId","Title","Description","Keywords","Reward","CreationTime","MaxAssignments",',
      '"RequesterAnnotation","AssignmentDurationInSeconds","AutoApprovalDelayInSeconds","Expiration",',
      '"NumberOfSimilarHITs","LifetimeInSeconds","AssignmentId","WorkerId","AssignmentStatus","AcceptTime",',
      '"SubmitTime","AutoApprovalTime","ApprovalTime","RejectionTime","RequesterFeedback","WorkTimeInSeconds",',
      '"LifetimeApprovalRate","Last30DaysApprovalRate","Last7DaysApprovalRate","Input.url","Answer.a","Approve","Reject"\n',
      '"3H","3T","Say ""hello""","a, b","","$0.05","Wed Oct 01 00:00:00 PDT 2014","3",',
      '"BatchId:1;","3600","28800","Fri Nov 07 08:00:00 PST 2014",',
      '"","604800","3A","AW","Submitted","Fri Oct 31 09:14:00 PDT 2014",',
      '"Fri Oct 31 09:15:02 PDT 2014","Fri Oct 31 09:15:02 PDT 2014","","","","62",',
      '"100% (5/5)","67% (2/3)","0% (0/0)","u","x","",""',
    ].join('')}\n`,
  )
})

test('answer and input columns are the union over all rows, as first seen', async () => {
  const rows = [
    aRow({ b: '1', 2: 'two' }, { input: { x: 'i' } }),
    aRow({ a: '2', b: '3' }),
    aRow({}, { input: { y: 'j', x: 'k' } }),
  ]
  const cells = (await cellsOf(rows)).map((line) => line.slice(27))
  expect(cells).toEqual([
    ['Input.x', 'Input.y', 'Answer.2', 'Answer.b', 'Answer.a', 'Approve', 'Reject'],
    ['i', '', 'two', '1', '', '', ''],
    ['', '', '', '3', '2', '', ''],
    ['k', 'j', '', '', '', '', ''],
  ])
})

test('no answer is changed, not even one that a spreadsheet takes for a formula', async () => {
  expect(await csvOf([aRow({ a: '=1+1\n&quot;é&quot;\t' })])).toContain(',"=1+1\n""é""\t","",""\n')
})

test.each([
  [0n, '$0.00'],
  [10_000n, '$0.01'],
  [5_000n, '$0.005'],
  [1n, '$0.000001'],
  [12_345_600_000n, '$12345.60'],
])('a reward of %s micro-units is %s', async (Reward, text) => {
  const row = aRow({})
  expect((await cellsOf([{ ...row, hit: { ...row.hit, Reward } }]))[1]![5]).toBe(text)
})

test('no rows make a file of one line, and many come in pieces', async () => {
  expect(await csvOf([])).toMatch(/^"HITId",.*"Approve","Reject"\n$/)
  const lines = await cellsOf(Array.from({ length: 450 }, (_, index) => aRow({ n: String(index) })))
  expect(lines).toHaveLength(451)
  expect(lines[450]).toContain('449')
})

test('Pacific time follows the clocks to the second', () => {
  expect(pacificTime(undefined)).toBe('')
  expect(pacificTime(new Date('2026-03-08T09:59:59Z'))).toBe('Sun Mar 08 01:59:59 PST 2026')
  expect(pacificTime(new Date('2026-03-08T10:00:00Z'))).toBe('Sun Mar 08 03:00:00 PDT 2026')
  expect(pacificTime(new Date('2026-11-01T08:59:59Z'))).toBe('Sun Nov 01 01:59:59 PDT 2026')
  expect(pacificTime(new Date('2026-11-01T09:00:00Z'))).toBe('Sun Nov 01 01:00:00 PST 2026')
  expect(pacificTime(new Date('2027-01-01T07:59:59Z'))).toBe('Thu Dec 31 23:59:59 PST 2026')
})

test('the answer of a crowd-form is one cell, or taken apart a cell for each of its values', async () => {
  const row = aRow({ taskAnswers: JSON.stringify([{ mood: { label: 'sad' }, n: 7 }]) })
  expect(await csvOf([row])).toContain('"Answer.taskAnswers","Approve"')
  const csv = await csvOf([row], { takesApart: true })
  expect(csv).toContain('"Answer.mood.label","Answer.n","Approve","Reject"\n')
  expect(csv).toContain('"sad","7","",""\n')
})
