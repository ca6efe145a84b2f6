/** The page for one digit: one look, one key. The form names MTurk's own address, as pages made for MTurk do. */
export function digitTemplate(): string {
  const keys = Array.from({ length: 10 }, (_, digit) => `<button name="digit" value="${digit}">${digit}</button>`).join(
    '',
  )
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Which digit is this?</title>
<style>${style}</style>
</head>
<body>
<form method="post" action="https://www.mturk.com/mturk/externalSubmit">
<input type="hidden" name="assignmentId">
<h1>Which digit is this?</h1>
<img src="{{ task.input.picture }}" alt="A handwritten digit ({{ task.input.name }})" width="224" height="224">
<p>Press its key, or tap it.</p>
<div class="keys" role="group" aria-label="Digits">${keys}</div>
</form>
<script>${script}</script>
</body>
</html>`
}

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 0; display: grid; place-items: center; padding: 24px 16px; background: #fbfaf7; color: #1d1b18; }
form { width: min(440px, 100%); text-align: center; }
h1 { font: 600 24px/1.3 Georgia, serif; margin: 0 0 16px; }
img { border-radius: 8px; background: #fff; border: 1px solid #e6e1d8; }
p { color: #6b655c; margin: 12px 0; }
.keys { display: grid; grid-template-columns: repeat(5, 1fr); gap: 8px; }
button { font: 600 24px/1 system-ui, sans-serif; padding: 16px 0; border: 1px solid #e6e1d8; border-radius: 8px;
  background: #fff; color: inherit; cursor: pointer; }
button:hover { border-color: #8a5a12; }
button:focus-visible { outline: 3px solid #8a5a12; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  body { background: #151412; color: #ece8e1; } p { color: #a49c90; }
  button { background: #1e1c19; border-color: #322e29; } button:hover { border-color: #e0a84a; }
}`

const script = `
document.addEventListener('keydown', function (event) {
  var button = document.querySelector('button[value="' + event.key + '"]')
  if (button && !event.ctrlKey && !event.metaKey && !event.altKey) button.click()
})`
