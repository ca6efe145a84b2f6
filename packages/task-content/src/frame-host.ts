/**
 * What a task page and the work page around it have to do with each other: the page's forms are handed to the work page,
 * which keeps an answer until the server has it, and what the Worker has typed or drawn is told to it, so that it is there
 * again after a crash.
 *
 * The frame says `{kempelen: 'ready'}`; a work page answers `{kempelen: 'host', draft}`. From then on a form for MTurk's
 * submit address goes to it as `{kempelen: 'fields', fields: [[name, value], ...]}`, unless it has files, and what has
 * changed as `{kempelen: 'draft', draft}`, at most every two seconds. A draft is an object: for each control, by its name
 * and place among those of that name, what it holds; for each crowd element its own `draft`.
 *
 * Statements that declare `host` with `take(form)`. A string and not a function's source, because bundlers rewrite
 * functions. It may hold neither `</script` nor anything but ASCII, since the page's encoding is the Requester's.
 */
export const FRAME_HOST = `
var host = (function () {
  var LONGEST = 1000000
  var PATIENCE = 10000
  var NOT_KEPT = /^(file|password|hidden|submit|button|reset|image)$/
  var controlsOf = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'elements').get
  var address
  var pending = {}
  var told = ''
  var timer = 0

  function tell(message) {
    window.parent.postMessage(message, address || '*')
  }

  // ---- Submitting ----

  // Hands the form to the work page and says whether there is one that takes it.
  function take(form, submitter) {
    if (!address) return false
    var controls = Array.from(controlsOf.call(form))
    if (controls.some(function (control) { return control.type === 'file' && control.name && control.files.length > 0 })) return false
    var texts = Array.from(new FormData(form, submitter || undefined)).filter(function (field) {
      return typeof field[1] === 'string'
    })
    var fields = texts.map(function (field) { return field.map(asPosted) })
    tell({ kempelen: 'fields', fields: fields })
    return true
  }

  // A browser posts every line end as CR LF.
  function asPosted(text) {
    return text.replace(/\\r\\n?|\\n/g, '\\r\\n')
  }

  // ---- Drafts ----

  // Calls visit(key, element) for everything that can hold something of the Worker's.
  function eachKept(visit) {
    var counts = {}
    Array.from(document.querySelectorAll('*')).forEach(function (element) {
      var key = keyOf(element)
      if (key === undefined) return
      counts[key] = (counts[key] || 0) + 1
      visit(key + '#' + counts[key], element)
    })
  }

  function keyOf(element) {
    if (element.isCrowdField === true) return element.localName + ':' + (element.name || element.id)
    if (!/^(input|textarea|select)$/.test(element.localName) || NOT_KEPT.test(element.type)) return undefined
    if (element.form && element.form.hidden) return undefined
    var isChoice = element.type === 'checkbox' || element.type === 'radio'
    return 'field:' + (element.name || element.id) + (isChoice ? '=' + element.value : '')
  }

  function heldBy(element) {
    if (element.isCrowdField === true) return element.draft
    if (element.type === 'checkbox' || element.type === 'radio') return element.checked
    if (element.type !== 'select-multiple') return element.value
    return Array.from(element.selectedOptions, function (option) { return option.value })
  }

  function putInto(element, held) {
    if (element.isCrowdField === true) {
      element.draft = held
      return
    }
    if (JSON.stringify(heldBy(element)) === JSON.stringify(held)) return
    if (typeof held === 'boolean') element.checked = held
    else if (Array.isArray(held)) {
      Array.from(element.options).forEach(function (option) { option.selected = held.indexOf(option.value) !== -1 })
    } else element.value = held
    element.dispatchEvent(new Event('input', { bubbles: true }))
    element.dispatchEvent(new Event('change', { bubbles: true }))
  }

  // Puts back what has a place by now; scripts of the page may make more places in a moment.
  function restore() {
    if (Object.keys(pending).length === 0) return
    eachKept(function (key, element) {
      if (!(key in pending)) return
      var held = pending[key]
      delete pending[key]
      try { putInto(element, held) } catch (error) { console.warn('A part of the draft could not be put back.', error) }
    })
  }

  function tellDraft() {
    clearTimeout(timer)
    timer = 0
    if (!address) return
    var draft = Object.assign({}, pending)
    eachKept(function (key, element) {
      var held = heldBy(element)
      if (held !== undefined) draft[key] = held
    })
    var text = JSON.stringify(draft)
    if (text === told || text.length > LONGEST) return
    told = text
    tell({ kempelen: 'draft', draft: text })
  }

  function onChange() {
    if (!timer) timer = setTimeout(tellDraft, 2000)
  }

  function begin(draft) {
    try { pending = JSON.parse(draft) || {} } catch (error) { pending = {} }
    restore()
    document.addEventListener('all-crowd-elements-ready', restore)
    var watch = new MutationObserver(restore)
    watch.observe(document, { childList: true, subtree: true })
    setTimeout(function () { watch.disconnect() }, PATIENCE)
    ;['input', 'change', 'pointerup', 'keyup'].forEach(function (type) {
      window.addEventListener(type, onChange, { capture: true, passive: true })
    })
    window.addEventListener('pagehide', tellDraft)
    document.addEventListener('visibilitychange', function () { if (document.hidden) tellDraft() })
  }

  if (window.parent !== window) {
    window.addEventListener('message', function (event) {
      var said = event.data
      if (event.source !== window.parent || address || !said || said.kempelen !== 'host') return
      address = event.origin
      if (document.readyState !== 'loading') begin(said.draft)
      else document.addEventListener('DOMContentLoaded', function () { begin(said.draft) })
    })
    tell({ kempelen: 'ready' })
  }

  return { take: take }
})()
`
