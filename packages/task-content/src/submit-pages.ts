import { escapeHtml, scriptJson } from './html.ts'

/**
 * The pages that a task frame shows after its form was sent: whole HTML documents without any outside part. Script and
 * style carry `nonce`, which the response's Content-Security-Policy must name; every other value is escaped.
 */

/** Says that the answer was taken, and tells the work page `{kempelen: 'submitted', assignmentId}`. */
export function submittedPage({ assignmentId, nonce }: { assignmentId: string; nonce: string }): string {
  const message = scriptJson({ kempelen: 'submitted', assignmentId })
  const script = `parent.postMessage(${message}, '*')`
  return page({ title: 'Submitted', sentence: 'Your answer has been received.', nonce, script })
}

/** Says in one sentence why the answer was not taken and what to do. */
export function refusedPage({ sentence, nonce }: { sentence: string; nonce: string }): string {
  return page({ title: 'Not submitted', sentence, nonce })
}

/**
 * Hands the fields of a form that was sent to plain `/mturk/externalSubmit` to the work page, as `{kempelen: 'fields',
 * fields: [[name, value], ...]}`, which submits them with the Worker's session. Only `parentOrigin` can receive them.
 */
export function relayPage(relay: { fields: [string, string][]; parentOrigin: string; nonce: string }): string {
  const message = scriptJson({ kempelen: 'fields', fields: relay.fields })
  const script = `parent.postMessage(${message}, ${scriptJson(relay.parentOrigin)})`
  return page({ title: 'Submitting', sentence: 'Your answer is on its way.', nonce: relay.nonce, script })
}

function page({ title, sentence, nonce, script }: { title: string; sentence: string; nonce: string; script?: string }) {
  const nonceAttribute = `nonce="${escapeHtml(nonce)}"`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style ${nonceAttribute}>${STYLE}</style>
</head>
<body>
<main role="status">
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(sentence)}</p>
</main>${script ? `\n<script ${nonceAttribute}>${script}</script>` : ''}
</body>
</html>
`
}

const STYLE = `
body { margin: 0; padding: 24px; background: #fbfaf7; color: #1d1b18; font: 15px/1.5 'Inter Variable', system-ui, sans-serif }
h1 { margin: 0 0 8px; font: 24px/1.25 'Source Serif 4 Variable', Georgia, serif }
p { margin: 0; max-width: 60ch; overflow-wrap: anywhere }
@media (prefers-color-scheme: dark) { body { background: #151412; color: #ece8e1 } }
`
