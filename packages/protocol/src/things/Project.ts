import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { count, id, text, time } from '../words.ts'

export const answerKind = {
  type: 'string',
  enum: ['Categorical', 'Numeric', 'Text', 'Boxes', 'Polygons', 'Entities', 'Other'],
} as const

/** What a version of a project is made of. */
export const projectMembers = {
  Name: { type: 'string', min: 1, max: 128 },
  Title: { type: 'string', min: 1, max: 128 },
  Description: { type: 'string', min: 1, max: 2000 },
  Keywords: { type: 'string', max: 1000 },
  Guidelines: { type: 'string', max: 100_000 },
  Template: { type: 'string', min: 1, max: 65_535 },
  AnswerSchema: { type: 'string', min: 2, max: 65_535 },
  SurveyURL: { type: 'string', min: 1, max: 2000 },
  AnswerField: { type: 'string', min: 1, max: 200 },
  AnswerKind: answerKind,
  Classes: list({ type: 'string', min: 1, max: 200 }, 1000),
} as const

/** A kind of task as one of its versions asks it. */
export const Project = structure(
  {
    ProjectId: id,
    Name: text,
    Version: count,
    Title: text,
    Description: text,
    Keywords: text,
    Guidelines: text,
    HITLayoutId: id,
    SurveyURL: text,
    AnswerField: text,
    AnswerKind: answerKind,
    Classes: list(text),
    CreationTime: time,
    VersionTime: time,
  },
  [
    'ProjectId',
    'Name',
    'Version',
    'Title',
    'Description',
    'Guidelines',
    'HITLayoutId',
    'AnswerField',
    'AnswerKind',
    'Classes',
    'CreationTime',
    'VersionTime',
  ],
)

export type Project = ValueOf<typeof Project>
