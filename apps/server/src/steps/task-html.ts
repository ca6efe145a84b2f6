import { Refusal } from '@kempelen/protocol'
import { openMarkedAddresses, type Question, renderHtmlQuestion, renderQuestionForm } from '@kempelen/task-content'
import type { Context } from '../context.ts'

interface Page {
  readonly title: string
  /** Where a form is sent to; without it the page is a preview. */
  readonly submitUrl?: string
  readonly uploadUrl?: string
}

/** The page of a question that is shown by us. It is untrusted: only addresses under `/t/` may send it. */
export async function taskHTML(context: Context, question: Question, page: Page): Promise<string> {
  if (question.kind === 'HTMLQuestion') {
    const html = await openMarkedAddresses(question.html, (object) => context.objectStore.addressOf(object))
    return renderHtmlQuestion(html, { staticOrigin: context.publicUrl() })
  }
  if (question.kind !== 'QuestionForm') throw new Refusal('TaskDoesNotExist')
  return renderQuestionForm(question.form, { ...page, maxUploadBytes: context.config.maxUploadBytes })
}
