/** The style of a QuestionForm's page. The colours are those of the app around it. */
export const FORM_STYLE = `
:root { --paper: #fbfaf7; --surface: #fff; --ink: #1d1b18; --quiet: #6b655c; --line: #e6e1d8; --edge: #8f887c;
  --accent: #8a5a12; --accent-strong: #6f480d; --on-accent: #fff; --bad: #b23a2e; color-scheme: light dark }
@media (prefers-color-scheme: dark) { :root { --paper: #151412; --surface: #1e1c19; --ink: #ece8e1; --quiet: #a49c90;
  --line: #322e29; --edge: #7a7367; --accent: #e0a84a; --accent-strong: #ebbc6c; --on-accent: #151412; --bad: #f0897b } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 'Inter Variable', system-ui, sans-serif }
main { max-width: 720px; margin: 0 auto; padding: 16px; overflow-wrap: anywhere }
h1.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
h2 { margin: 0 0 8px; font: 600 22px/1.3 'Source Serif 4 Variable', Georgia, serif }
p, ul { margin: 0 0 8px }
a { color: var(--accent) }
.overview { margin: 8px 0 24px }
.question { margin: 0 0 16px; padding: 16px; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); min-width: 0 }
fieldset.question > legend { float: left; width: 100%; padding: 0 }
fieldset.question > legend + * { clear: both }
.name { display: block; margin-bottom: 4px; color: var(--quiet); font-size: 13px; font-weight: 600 }
.text { white-space: pre-wrap }
.limits, .end span { color: var(--quiet); font-size: 14px }
.limits:empty { display: none }
.error { color: var(--bad); font-weight: 600; margin: 8px 0 0 }
.question:has(> .error:not([hidden])) { border-color: var(--bad) }
.formatted, .medium { overflow-x: auto }
img, video { max-width: 100%; height: auto }
audio, video { display: block; margin-bottom: 4px }
audio { width: 100% }
.gone { padding: 8px 12px; border: 1px dashed var(--edge); border-radius: 8px; color: var(--quiet) }
.choice { display: flex; gap: 10px; align-items: flex-start; padding: 8px 4px; cursor: pointer; min-height: 44px }
.choice input { flex: none; width: 20px; height: 20px; margin: 2px 0 0; accent-color: var(--accent) }
.choice span { min-width: 0 }
.choice[hidden] { display: none }
.long { max-height: 320px; overflow-y: auto; border: 1px solid var(--line); border-radius: 8px; padding: 0 8px }
.filter label { color: var(--quiet); font-size: 14px }
.other { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-top: 4px }
.other > :is(input, textarea) { flex: 1 1 200px; width: auto }
input:not([type=radio], [type=checkbox], [type=file]), textarea, select { width: 100%; padding: 9px 12px; border: 1px solid var(--edge);
  border-radius: 8px; background: var(--surface); color: inherit; font: inherit }
input[type=file] { max-width: 100%; font: inherit; padding: 8px 0 }
[aria-invalid=true] { border-color: var(--bad) }
:disabled { opacity: .6 }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
button { min-height: 44px; padding: 0 20px; border: 0; border-radius: 8px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer }
button:hover:not(:disabled) { background: var(--accent-strong) }
`
