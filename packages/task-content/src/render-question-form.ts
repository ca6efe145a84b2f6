import { createHash } from 'node:crypto'
import { FORM_SCRIPT } from './form-script.ts'
import { FORM_STYLE } from './form-style.ts'
import { FRAME_REPORTS } from './frame-reports.ts'
import { escapeHtml } from './html.ts'
import type { QuestionForm } from './question-form.ts'
import { renderFormContent } from './render-form-content.ts'
import { renderFormQuestion } from './render-form-question.ts'

/** Where a form's page posts and uploads to. Without a `submitUrl` it is a preview, which can be tried but not sent. */
export interface FormPageParameters {
  /** For the page's `<title>`. */
  title: string
  /** An absolute address that takes the fields by POST. */
  submitUrl?: string | undefined
  /** An absolute address that takes one file, as the field `file` of a multipart form; `question` is added to its query. */
  uploadUrl?: string | undefined
  /** The largest file that the server takes, in bytes; a question may ask for less. */
  maxUploadBytes: number
}

/**
 * Makes the page of a QuestionForm: a whole HTML document that works by keyboard and screen reader, on a phone and a wide
 * screen, light and dark. Its script holds the answer to the form's constraints before it is sent, as MTurk's page did;
 * its fields are those that readFormFields reads, under names of fieldName.
 *
 * The page names in a policy of its own the only scripts, styles and addresses that it uses, so markup of a Requester that
 * got past every other check could still not run.
 */
export function renderQuestionForm(form: QuestionForm, parameters: FormPageParameters): string {
  const { title, submitUrl } = parameters
  const count = form.parts.filter((part) => part.kind === 'Question').length
  let number = 0
  const parts = form.parts.map((part) =>
    part.kind === 'Overview'
      ? `<div class="overview">${renderFormContent(part.content)}</div>`
      : renderFormQuestion(part, ++number, { ...parameters, count }),
  )
  const action = submitUrl === undefined ? '' : ` action="${escapeHtml(submitUrl)}" method="post"`
  const end =
    submitUrl === undefined
      ? '<button type="submit" disabled>Submit</button> <span>Accept the HIT to submit.</span>'
      : '<button type="submit">Submit</button> <span id="summary" role="status"></span>'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyFor(parameters))}">
<script>${FRAME_REPORTS}</script>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${FORM_STYLE}</style>
</head>
<body>
<main>
<h1 class="unseen">${escapeHtml(title)}</h1>
<form id="form" accept-charset="utf-8" novalidate${action}>
${parts.join('\n')}
<p class="end">${end}</p>
</form>
</main>
<script>${FORM_SCRIPT}</script>
</body>
</html>
`
}

function policyFor({ submitUrl, uploadUrl }: FormPageParameters): string {
  const origin = (url: string | undefined) => (url === undefined ? "'none'" : new URL(url).origin)
  return [
    "default-src 'none'",
    `script-src '${hashOf(FRAME_REPORTS)}' '${hashOf(FORM_SCRIPT)}'`,
    `style-src '${hashOf(FORM_STYLE)}'`,
    'img-src https: http:',
    'media-src https: http:',
    `connect-src ${origin(uploadUrl)}`,
    `form-action ${origin(submitUrl)}`,
    "base-uri 'none'",
  ].join('; ')
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
