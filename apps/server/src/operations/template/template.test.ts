import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMarket, type Party, type TestMarket } from '../../testing/a-market.ts'
import { doorsOf } from '../../testing/doors-of.ts'

let market: TestMarket
let app: FastifyInstance
let requester: Party
beforeAll(async () => {
  market = await aMarket({ logLevel: 'silent' })
  app = await doorsOf(market)
  requester = await market.aRequester()
})
afterAll(async () => {
  await app.close()
  await market.close()
})

const page =
  '<crowd-form>\n<crowd-input name="answer" label="Name"></crowd-input>\n<p>{{ task.input.text }}</p>\n</crowd-form>'

test('the gallery is listed, and each template makes a project as it is', async () => {
  const { Templates } = await requester.ListTemplates()
  expect(Templates.length).toBeGreaterThanOrEqual(38)
  const { Template, HTML, SampleRows, AnswerSchema } = await requester.GetTemplate({ Name: 'sentiment' })
  expect(Template).toMatchObject({ AnswerField: 'sentiment.label', EstimatedSeconds: 8, Category: 'text' })
  expect(SampleRows.split('\n')[0]).toBe('text')
  const { Project } = await requester.CreateProject({
    ...{ Name: 'Moods', Title: Template.Title, Description: Template.Description },
    ...{ Template: HTML, AnswerSchema, AnswerField: Template.AnswerField! },
  })
  expect(Project).toMatchObject({ AnswerKind: 'Categorical', Classes: ['Positive', 'Neutral', 'Negative'] })
})

test('TemplateDoesNotExist: a name that the gallery does not have', async () => {
  await expect(requester.GetTemplate({ Name: 'no-such' })).rejects.toMatchObject({ code: 'TemplateDoesNotExist' })
})

test('a check names line and cure, and the columns that the page asks for', async () => {
  expect(await requester.CheckTemplate({ Template: page })).toEqual({ Findings: [], ParameterNames: ['text'] })
  const { Findings } = await requester.CheckTemplate({ Template: page, Columns: ['review'] })
  expect(Findings).toMatchObject([{ Rule: 'unknown-variable', Severity: 'Error', Line: 3 }])
  expect(Findings[0]!.Message).toBe('The data has no column text; it has review.')
  const broken = await requester.CheckTemplate({ Template: '<crowd-form>\n{% if %}' })
  expect(broken.Findings).toMatchObject([{ Rule: 'template', Line: 2 }])
})

async function show(URL: string, HTML: string) {
  const payload = new URLSearchParams({ HTML: HTML.replaceAll('\n', '\r\n') }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' }
  return app.inject({ method: 'POST', url: URL.replace('http://localhost:1770', ''), payload, headers })
}

test('a preview shows the row to nobody: without an origin, and only what was made here', async () => {
  const Row = { text: '<b>Fine</b>' }
  const { URL, HTML } = await requester.PreviewTemplate({ Template: page, Row })
  const shown = await show(URL, HTML)
  expect(shown.statusCode).toBe(200)
  expect(shown.headers['content-security-policy']).toMatch(/^sandbox allow-scripts allow-forms/)
  expect(shown.headers['content-security-policy']).not.toContain('allow-same-origin')
  expect(shown.body).toContain('<p>&#60;b&#62;Fine&#60;/b&#62;</p>')
  const other = await show(URL, '<p>Give me your password</p>')
  expect(other.statusCode).toBe(404)
  expect(other.body).not.toContain('password')
})

test('a preview ends', async () => {
  const { URL, HTML } = await requester.PreviewTemplate({ Template: page, Row: { text: 'a' } })
  await market.pass(16 * 60)
  expect((await show(URL, HTML)).statusCode).toBe(404)
})

test('a QuestionForm is shown as it is', async () => {
  const { HTML } = await requester.PreviewTemplate({
    Template: `<QuestionForm xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkDataSchemas/2017-11-06/QuestionForm.xsd">
      <Question><QuestionIdentifier>q</QuestionIdentifier><QuestionContent><Text>How many?</Text></QuestionContent>
      <AnswerSpecification><FreeTextAnswer/></AnswerSpecification></Question></QuestionForm>`,
  })
  expect(HTML).toContain('How many?')
})

test('InvalidParameterValue: a page that cannot be filled says where', async () => {
  await expect(requester.PreviewTemplate({ Template: '<p>\n{{ task.input.text', Row: {} })).rejects.toMatchObject({
    code: 'InvalidParameterValue',
    message: expect.stringContaining('line 2'),
  })
})
