// The page around a template in preview: it shows one row after the other, takes the answer as a work page does, and shows
// what a program would read.

const element = (id) => document.getElementById(id)
let state = { rows: [], columns: [], findings: [] }
let current = 0

async function load() {
  state = await (await fetch('/state')).json()
  document.title = `${state.name} · Preview`
  element('name').textContent = state.name
  element('count').textContent = `of ${state.rows.length.toLocaleString()}`
  element('row').max = state.rows.length
  showFindings()
  show(Math.min(current, Math.max(0, state.rows.length - 1)))
}

function show(index) {
  current = index
  element('row').value = index + 1
  element('previous').disabled = index === 0
  element('next').disabled = index >= state.rows.length - 1
  const submitTo = encodeURIComponent(`${location.origin}/task`)
  element('task').src = `/task/${index}?assignmentId=PREVIEW&hitId=PREVIEW&workerId=PREVIEW&turkSubmitTo=${submitTo}`
  element('answer').hidden = true
  say('', state.problem ?? 'Nothing has been submitted yet. Do the task and press Submit.')
  const row = state.rows[index] ?? {}
  element('values').replaceChildren(
    ...Object.entries(row).flatMap(([name, value]) => [textElement('dt', name), textElement('dd', value)]),
  )
}

function showFindings() {
  const findings = state.findings.map(({ severity, line, column, message }) => {
    const item = document.createElement('li')
    item.dataset.state = severity
    item.append(textElement('b', `Line ${line}, column ${column}. `), message)
    return item
  })
  const sound = textElement('li', 'Nothing would go wrong that can be seen beforehand.')
  sound.dataset.state = 'good'
  element('findings').replaceChildren(...(findings.length > 0 ? findings : [sound]))
}

async function judge(fields) {
  const response = await fetch('/answer', { method: 'POST', body: JSON.stringify(fields) })
  const { answer, problem } = await response.json()
  element('answer').textContent = JSON.stringify(answer, null, 2)
  element('answer').hidden = false
  if (problem) say('error', problem)
  else say('good', 'Submitted. This is what a program reads:')
}

function say(kind, sentence) {
  element('verdict').dataset.state = kind
  element('verdict').textContent = sentence
}

function textElement(tag, text) {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}

window.addEventListener('message', ({ source, data }) => {
  const frame = element('task').contentWindow
  if (source !== frame) return
  if (data?.kempelen === 'ready') frame.postMessage({ kempelen: 'host' }, '*')
  if (data?.kempelen === 'fields') void judge(data.fields.filter(([name]) => name !== 'assignmentId'))
})
element('previous').addEventListener('click', () => show(current - 1))
element('next').addEventListener('click', () => show(current + 1))
element('row').addEventListener('change', ({ target }) => {
  const wanted = Math.round(Number(target.value)) - 1
  show(Math.max(0, Math.min(wanted, state.rows.length - 1)))
})
for (const width of document.querySelectorAll('[name=width]'))
  width.addEventListener('change', ({ target }) => {
    document.body.dataset.width = target.value
  })
new EventSource('/changes').addEventListener('message', () => void load())
void load()
