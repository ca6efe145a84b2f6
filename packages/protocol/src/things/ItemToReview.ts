import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { flag, id, text } from '../words.ts'
import { answerKind } from './Project.ts'

/** An item that waits for a reviewer: its row and the answers it got, in no order and without their authors. */
export const ItemToReview = structure(
  {
    BatchId: id,
    ItemId: id,
    HITId: id,
    ProjectName: text,
    Guidelines: text,
    Row: { type: 'map', value: text },
    AnswerKind: answerKind,
    Classes: list(text),
    Answers: list(text),
    IsAudit: flag,
    PreviewURL: text,
  },
  ['BatchId', 'ItemId', 'HITId', 'ProjectName', 'Guidelines', 'Row', 'AnswerKind', 'Classes', 'Answers', 'IsAudit'],
)

export type ItemToReview = ValueOf<typeof ItemToReview>
