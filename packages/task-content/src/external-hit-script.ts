/**
 * The script that many HITs load as `https://s3.amazonaws.com/mturk-public/externalHIT_v1.js`, written anew: turkGetParam,
 * turkGetSubmitToHost and turkSetAssignmentID, by the names and behaviours that public copies show. Serve it as
 * `text/javascript`. It is for any browser that a Requester's page is for, so its language is old.
 */
export function externalHitScript(): string {
  return SCRIPT
}

const SCRIPT = String.raw`// externalHIT_v1.js for Kempelen: finds what a task frame was told in its address, and readies its form.

// The value of a parameter in the frame's address, decoded, or defaultValue ('' when not given).
function turkGetParam(name, defaultValue) {
  var pairs = window.location.search.slice(1).split('&')
  for (var i = 0; i < pairs.length; i++) {
    var equals = pairs[i].indexOf('=')
    if (equals !== -1 && pairs[i].slice(0, equals) === name) return turkDecode(pairs[i].slice(equals + 1))
  }
  return defaultValue === undefined ? '' : defaultValue
}

function turkDecode(value) {
  try {
    return decodeURIComponent(value.replace(/\+/g, ' '))
  } catch (error) {
    return value
  }
}

// The host that takes the answer, without a trailing slash.
function turkGetSubmitToHost() {
  var host = turkGetParam('turkSubmitTo', '')
  return /^(https?:)?\/\//.test(host) ? host.replace(/\/+$/, '') : 'https://www.mturk.com'
}

// Fills #assignmentId, points the form at that host, and shuts the button while the HIT is only previewed.
function turkSetAssignmentID(formId, buttonId) {
  var assignmentId = turkGetParam('assignmentId', '')
  var field = document.getElementById('assignmentId')
  if (field) field.value = assignmentId
  var button = document.getElementById(buttonId || 'submitButton')
  if (button && assignmentId === 'ASSIGNMENT_ID_NOT_AVAILABLE') {
    var label = 'You must ACCEPT the HIT before you can submit the results.'
    button.disabled = true
    if (button.tagName === 'BUTTON') button.textContent = label
    else button.value = label
  }
  var form = document.getElementById(formId || 'mturk_form')
  if (form) form.setAttribute('action', turkGetSubmitToHost() + '/mturk/externalSubmit')
}
`
