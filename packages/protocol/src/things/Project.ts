import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { count, id, text, time } from '../words.ts'

export const answerKind = {
  type: 'string',
  enum: ['Categorical', 'Numeric', 'Text', 'Boxes', 'Polygons', 'Entities', 'Other'],
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
