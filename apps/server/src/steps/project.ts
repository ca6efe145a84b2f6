import { type CreateProject, type InputOf, Refusal } from '@kempelen/protocol'
import { findHITLayout, findProject, getAnswerSchema, type ProjectRow } from '@kempelen/store'
import { parseAnswerSchema } from '@kempelen/task-content'
import { type AnswerKind, choicesOf, kindOf } from '../consensus/answer-kind.ts'
import type { Context } from '../context.ts'
import { makeHITLayout } from './hit-layout.ts'
import { invalid } from './invalid.ts'
import { surveyField, surveySchema, surveyTemplate } from './survey-page.ts'

type Asked = Partial<InputOf<typeof CreateProject>>

/** The caller's own project, as its newest version has it or the one that is asked for. */
export async function getOwnProject(context: Context, projectId: string, version?: number): Promise<ProjectRow> {
  const project = await findProject(context.connection, context.caller.requesterId!, projectId, version)
  if (!project) throw new Refusal('ProjectDoesNotExist', { ProjectId: projectId })
  return project
}

/** A version with what is asked put in place of what was before. */
export async function versionOf(context: Context, before: ProjectRow, asked: Asked): Promise<ProjectRow> {
  const surveyUrl = asked.SurveyURL ?? before.surveyUrl
  if (surveyUrl !== null && asked.Template !== undefined)
    throw invalid('Template', 'A project has a Template or a SurveyURL, not both.')
  if (asked.SurveyURL !== undefined) checkSurveyURL(asked.SurveyURL)
  const named = { ...before, ...namesOf(asked) }
  const hitLayoutId = await layoutOf(context, named, asked, surveyUrl)
  const answerField = asked.AnswerField ?? (surveyUrl === null ? before.answerField : surveyField)
  if (answerField === '') throw invalid('AnswerField', 'Name the field of the answer that becomes the label.')
  const schema = await schemaOf(context, named.requesterId, hitLayoutId)
  const answerKind = surveyUrl === null ? (asked.AnswerKind ?? kindOfField(schema, answerField)) : 'Other'
  const known = before.classes.length > 0 ? before.classes : choicesOf(schema, answerField)
  return {
    ...named,
    hitLayoutId,
    surveyUrl,
    answerField,
    answerKind,
    classes: answerKind === 'Categorical' ? [...new Set(asked.Classes ?? known)] : [],
    versionAt: context.at,
  }
}

function namesOf(asked: Asked): Partial<ProjectRow> {
  return {
    ...(asked.Name !== undefined && { name: asked.Name }),
    ...(asked.Title !== undefined && { title: asked.Title }),
    ...(asked.Description !== undefined && { description: asked.Description }),
    ...(asked.Keywords !== undefined && { keywords: asked.Keywords }),
    ...(asked.Guidelines !== undefined && { guidelines: asked.Guidelines }),
  }
}

async function layoutOf(
  context: Context,
  { name, hitLayoutId, requesterId }: ProjectRow,
  { Template, AnswerSchema }: Asked,
  surveyUrl: string | null,
): Promise<string> {
  const isSurvey = surveyUrl !== null
  const content = isSurvey ? surveyTemplate : Template
  if (content === undefined && hitLayoutId === '')
    throw invalid('Template', 'A project needs a Template or a SurveyURL.')
  if (isSurvey && hitLayoutId !== '') return hitLayoutId
  if (content === undefined && AnswerSchema === undefined) return hitLayoutId
  const before = hitLayoutId === '' ? undefined : await findHITLayout(context.connection, requesterId, hitLayoutId)
  const schemaBefore =
    before?.answerSchemaId && Template === undefined
      ? await getAnswerSchema(context.connection, requesterId, before.answerSchemaId)
      : undefined
  const schema = isSurvey ? surveySchema : (AnswerSchema ?? schemaBefore)
  const layout = await makeHITLayout(context, {
    Name: name,
    Content: content ?? before!.content,
    Language: 'Liquid',
    ...(schema && { AnswerSchema: schema }),
  })
  return layout.hitLayoutId
}

/** What the answers of a layout are held to. */
async function schemaOf({ connection }: Context, requesterId: string, hitLayoutId: string): Promise<unknown> {
  const layout = await findHITLayout(connection, requesterId, hitLayoutId)
  return layout?.answerSchemaId
    ? parseAnswerSchema(await getAnswerSchema(connection, requesterId, layout.answerSchemaId))
    : undefined
}

/** A field that no schema describes is most often a choice. */
function kindOfField(schema: unknown, field: string): AnswerKind {
  return schema === undefined ? 'Categorical' : kindOf(schema, undefined, field)
}

function checkSurveyURL(url: string): void {
  const filled = url.replaceAll(/\{\{[A-Z_]+\}\}/g, 'x')
  if (!URL.canParse(filled) || !/^https?:$/.test(new URL(filled).protocol))
    throw invalid('SurveyURL', 'It must be an address that begins with https:// or http://.')
}
