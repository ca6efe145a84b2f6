import { makeOwnedId, Refusal } from '@kempelen/protocol'
import {
  completeUploadedFile,
  deleteUploadedFile,
  findHIT,
  findWorkerAssignment,
  insertUploadedFile,
  insertUploadedFileChunk,
} from '@kempelen/store'
import { type FormQuestion, parseQuestionForm, questionsOf } from '@kempelen/task-content'
import { type Market, randomLetters } from '../context.ts'
import { inChunks } from './chunks.ts'

/** What a Worker sends for one question of a held assignment. */
export interface ArrivingFile {
  readonly assignmentId: string
  readonly workerId: string
  readonly questionIdentifier: string
  readonly name: string
  readonly bytes: AsyncIterable<Buffer>
}

/**
 * Puts a file into the database while it arrives, about a megabyte at a time, so that neither its size nor the number of
 * servers matters. It counts once it is whole and as large as the question allows; until then, and when it breaks off,
 * there is nothing.
 */
export async function receiveFile(market: Market, file: ArrivingFile): Promise<{ key: string; sizeBytes: number }> {
  const { database } = market
  const { requesterId, hitId, minBytes, maxBytes } = await openQuestion(market, file)
  const fileId = makeOwnedId(requesterId, market.now(), randomLetters)
  await insertUploadedFile(database, {
    ...{ requesterId, fileId, hitId, assignmentId: file.assignmentId, questionIdentifier: file.questionIdentifier },
    ...{ name: file.name.slice(0, 255), sizeBytes: null, createdAt: market.now() },
  })
  try {
    let sizeBytes = 0
    let ordinal = 0
    for await (const bytes of inChunks(file.bytes)) {
      sizeBytes += bytes.length
      if (sizeBytes > maxBytes) throw wrongSize(`more than the ${maxBytes} bytes that are allowed.`)
      await insertUploadedFileChunk(database, { requesterId, fileId, ordinal: ordinal++, bytes })
    }
    if (sizeBytes < minBytes) throw wrongSize(`${sizeBytes} bytes; at least ${minBytes} are needed.`)
    await completeUploadedFile(database, { requesterId, fileId, sizeBytes: BigInt(sizeBytes) })
    return { key: fileId, sizeBytes }
  } catch (error) {
    await deleteUploadedFile(database, requesterId, fileId)
    throw error
  }
}

interface OpenQuestion {
  readonly requesterId: string
  readonly hitId: string
  readonly minBytes: number
  readonly maxBytes: number
}

/** The question for which a file is sent, while its assignment is held. */
async function openQuestion(
  { database, config }: Market,
  { assignmentId, workerId, questionIdentifier }: ArrivingFile,
): Promise<OpenQuestion> {
  const assignment = await findWorkerAssignment(database, workerId, assignmentId)
  if (assignment?.state !== 'Accepted') throw new Refusal('AssignmentDoesNotExist', { AssignmentId: assignmentId })
  const { requesterId, hitId } = assignment
  const hit = (await findHIT(database, requesterId, hitId))!
  const questions: FormQuestion[] =
    hit.questionKind === 'QuestionForm' ? questionsOf(parseQuestionForm(hit.question)) : []
  const question = questions.find(({ identifier }) => identifier === questionIdentifier)
  if (question?.answer.kind !== 'FileUploadAnswer')
    throw new Refusal('InvalidParameterValue', {
      message: `No question "${questionIdentifier}" of this HIT takes a file.`,
    })
  const { minBytes, maxBytes } = question.answer
  return { requesterId, hitId, minBytes, maxBytes: Math.min(maxBytes, config.maxUploadBytes) }
}

function wrongSize(what: string): Refusal {
  return new Refusal('InvalidParameterValue', { message: `The file has ${what}` })
}
