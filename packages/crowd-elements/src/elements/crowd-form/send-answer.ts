import type { Answer } from '../../core/crowd-field.ts'
import { flattenAnswer } from '../../core/flatten-answer.ts'
import type { FrameAddress } from '../../core/frame-address.ts'

/**
 * Posts the answer where MTurk's forms post it: `assignmentId` and one field `taskAnswers`, a JSON array with one object;
 * or, flattened, a field a value.
 */
export function sendAnswer(answer: Answer, isFlat: boolean, { submitTo, assignmentId }: FrameAddress): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = `${submitTo}/mturk/externalSubmit`
  form.hidden = true
  form.append(
    hiddenField('assignmentId', assignmentId),
    ...(isFlat ? flattenAnswer(answer) : ([['taskAnswers', JSON.stringify([answer])]] as const)).map(([name, value]) =>
      hiddenField(name, value),
    ),
  )
  document.body.append(form)
  // A field may be called "submit" and hide the form's own method.
  HTMLFormElement.prototype.submit.call(form)
  // Where the work page takes the answer instead, this page stays.
  form.remove()
}

function hiddenField(name: string, value: string): HTMLTextAreaElement {
  // Not a hidden input, which would turn line ends that stand alone into something else.
  const field = document.createElement('textarea')
  field.name = name
  field.value = value
  return field
}
