import { FRAME_HOST } from './frame-host.ts'
import { FRAME_REPORTS } from './frame-reports.ts'

/**
 * The first script of every HTMLQuestion page. It runs in an opaque origin (the page is sandboxed without
 * `allow-same-origin`), before any script of the Requester's, and does five things:
 *
 * 1. `localStorage`, `sessionStorage` and `document.cookie`, which throw there, become ones that live in memory; where
 *    the browser's own work they stay.
 * 2. A form whose action ends in `/mturk/externalSubmit` (on www.mturk.com, the sandbox or no host) is pointed at the
 *    `turkSubmitTo` of the frame's address and given its `assignmentId`; the work page around the frame takes it, or else
 *    it is sent by POST in this frame: see frame-host.ts, where drafts are too.
 * 3. In preview such a form is not sent; "Accept the HIT to submit." appears beside the button.
 * 4. The parent is told the content's height, and
 * 5. that the Worker does something: see frame-reports.ts.
 *
 * A string and not a function's source, because bundlers rewrite functions. It may hold neither `</script` nor anything
 * but ASCII, since the page's encoding is the Requester's.
 */
export const FRAME_SHIM = String.raw`
(function () {
  'use strict'

  // ---- 1. Storage in memory ----

  function memoryStorage() {
    var items = new Map()
    var methods = {
      getItem: function (key) { return items.has(String(key)) ? items.get(String(key)) : null },
      setItem: function (key, value) { items.set(String(key), String(value)) },
      removeItem: function (key) { items.delete(String(key)) },
      clear: function () { items.clear() },
      key: function (index) { var key = Array.from(items.keys())[index]; return key === undefined ? null : key }
    }
    return new Proxy(Object.create(methods), {
      get: function (target, key) {
        if (key === 'length') return items.size
        return key in target || typeof key === 'symbol' ? target[key] : items.get(key)
      },
      set: function (target, key, value) { items.set(String(key), String(value)); return true },
      has: function (target, key) { return key === 'length' || key in target || items.has(key) },
      deleteProperty: function (target, key) { items.delete(key); return true },
      ownKeys: function () { return Array.from(items.keys()) },
      getOwnPropertyDescriptor: function (target, key) {
        if (items.has(key)) return { value: items.get(key), writable: true, enumerable: true, configurable: true }
      }
    })
  }

  function cookieJar() {
    var cookies = new Map()
    return {
      get: function () {
        return Array.from(cookies, function (pair) { return pair[0] ? pair[0] + '=' + pair[1] : pair[1] }).join('; ')
      },
      set: function (text) {
        var parts = String(text).split(';')
        var equals = parts[0].indexOf('=')
        var name = equals === -1 ? '' : parts[0].slice(0, equals).trim()
        if (isExpired(parts.slice(1))) cookies.delete(name)
        else cookies.set(name, parts[0].slice(equals + 1).trim())
      }
    }
  }

  function isExpired(attributes) {
    var maxAge, expires
    attributes.forEach(function (attribute) {
      var equals = attribute.indexOf('=')
      var name = attribute.slice(0, equals).trim().toLowerCase()
      if (name === 'max-age') maxAge = Number(attribute.slice(equals + 1))
      if (name === 'expires') expires = Date.parse(attribute.slice(equals + 1))
    })
    return maxAge !== undefined ? maxAge <= 0 : expires <= Date.now()
  }

  function replaceWhereItThrows(owner, name, descriptor) {
    try {
      void owner[name]
    } catch (error) {
      descriptor.configurable = true
      descriptor.enumerable = true
      Object.defineProperty(owner, name, descriptor)
    }
  }

  replaceWhereItThrows(window, 'localStorage', { value: memoryStorage() })
  replaceWhereItThrows(window, 'sessionStorage', { value: memoryStorage() })
  replaceWhereItThrows(document, 'cookie', cookieJar())

  // ---- 2. Forms that submit to MTurk ----

${FRAME_HOST}

  var parameters = new URLSearchParams(location.search)
  var assignmentId = parameters.get('assignmentId') || ''
  var submitTo = (parameters.get('turkSubmitTo') || '').replace(/\/+$/, '')
  var isPreview = assignmentId === '' || assignmentId === 'ASSIGNMENT_ID_NOT_AVAILABLE'
  var submitAction = /^(?:[^?#]*\/)?mturk\/externalSubmit\/?([?#].*)?$/

  // A control of the form may be called "action" or "elements" and hide the form's own: ask the prototypes.
  var getAttribute = Element.prototype.getAttribute
  var setAttribute = Element.prototype.setAttribute
  var removeAttribute = Element.prototype.removeAttribute
  var appendChild = Node.prototype.appendChild
  var controlsOf = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'elements').get
  var nativeSubmit = HTMLFormElement.prototype.submit

  function mturkAction(element, attribute) {
    return submitAction.exec((getAttribute.call(element, attribute) || '').trim())
  }

  function setOnce(element, attribute, value) {
    if (getAttribute.call(element, attribute) !== value) setAttribute.call(element, attribute, value)
  }

  function pointAtSubmitTo(element, prefix) {
    var match = mturkAction(element, prefix + 'action')
    if (!match) return false
    if (isPreview || submitTo === '') return true
    setOnce(element, prefix + 'action', submitTo + '/mturk/externalSubmit' + (match[1] || ''))
    setOnce(element, prefix + 'method', 'post')
    // The sandbox would stop a form that is meant for the top window.
    removeAttribute.call(element, prefix + 'target')
    return true
  }

  function fillAssignmentId(form) {
    if (isPreview) return
    var fields = Array.from(controlsOf.call(form)).filter(function (control) { return control.name === 'assignmentId' })
    fields.forEach(function (field) {
      if (field.value === '' || field.value === 'ASSIGNMENT_ID_NOT_AVAILABLE') field.value = assignmentId
    })
    if (fields.length > 0) return
    var field = document.createElement('input')
    field.type = 'hidden'
    field.name = 'assignmentId'
    field.value = assignmentId
    appendChild.call(form, field)
  }

  // Makes the form ready and says whether it submits to MTurk. May be called any number of times.
  function prepare(form, submitter) {
    var byForm = pointAtSubmitTo(form, '')
    var bySubmitter = submitter ? pointAtSubmitTo(submitter, 'form') : false
    if (byForm || bySubmitter) fillAssignmentId(form)
    return bySubmitter || (byForm && !(submitter && getAttribute.call(submitter, 'formaction')))
  }

  function prepareAll() {
    Array.from(document.forms).forEach(function (form) { prepare(form) })
  }

  function onSubmit(event) {
    if (!(event.target instanceof HTMLFormElement) || event.defaultPrevented) return
    if (!prepare(event.target, event.submitter)) return
    if (isPreview) {
      event.preventDefault()
      event.stopImmediatePropagation()
      showNotice(event.submitter, event.target)
    } else if (event.eventPhase === Event.BUBBLING_PHASE && host.take(event.target, event.submitter)) event.preventDefault()
  }

  window.addEventListener('submit', function (event) {
    onSubmit(event)
    // Once more behind all listeners of the page, which may set the action, fill fields, or cancel.
    window.addEventListener('submit', onSubmit, { once: true })
  }, true)

  // A page's own form.submit() raises no event.
  HTMLFormElement.prototype.submit = function () {
    if (!prepare(this)) nativeSubmit.call(this)
    else if (isPreview) showNotice(null, this)
    else if (!host.take(this)) nativeSubmit.call(this)
  }

  new MutationObserver(prepareAll).observe(document, {
    childList: true, subtree: true, attributes: true, attributeFilter: ['action', 'formaction']
  })
  document.addEventListener('DOMContentLoaded', prepareAll)

  // ---- 3. The notice in preview ----

  var notice

  function showNotice(submitter, form) {
    if (notice) notice.remove()
    notice = document.createElement('div')
    notice.setAttribute('role', 'status')
    notice.style.cssText = 'margin:8px 0;padding:8px 12px;border:1px solid #8a5a12;border-radius:8px;' +
      'background:#fbfaf7;color:#1d1b18;font:15px/1.5 system-ui,sans-serif'
    notice.textContent = 'Accept the HIT to submit.'
    if (submitter) submitter.insertAdjacentElement('afterend', notice)
    else appendChild.call(form, notice)
  }
})();
${FRAME_REPORTS}`
